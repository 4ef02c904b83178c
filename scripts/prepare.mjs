// After npm ci: builds the command line, so that `npx yixian` works at once.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

/** Whether the build tools are here; they are not where the development packages were left out. */
function canBuild() {
  try {
    const require = createRequire(import.meta.url);
    return ["webpack", "webpack-cli", "ts-loader", "typescript"].every((name) =>
      require.resolve(`${name}/package.json`),
    );
  } catch {
    return false;
  }
}

// The bootstrap's callers build by themselves.
if (!process.env.YIXIAN_BOOTSTRAP && canBuild()) {
  const cli = createRequire(import.meta.url).resolve("webpack-cli/bin/cli.js");
  const build = spawnSync(process.execPath, [cli, "--config-name", "cli"], { stdio: "inherit" });
  process.exitCode = build.status ?? 1;
}
