import { join, resolve } from "node:path";
import webpack from "webpack";

const root = resolve(__dirname, "..");

/**
 * Bundles a measuring program the way the command line is bundled, so that the code which is measured is the code
 * that ships: a loader that compiles file by file puts a getter behind every import.
 *
 * @example await bundle("assess") // "…/out/bench/assess.js"
 */
export async function bundle(name: string): Promise<string> {
  const path = join(root, "out/bench");
  const compiler = webpack({
    mode: "production",
    target: "node20",
    context: root,
    entry: { [name]: `./bench/${name}.ts` },
    output: { path, filename: "[name].js" },
    // As in webpack.config.js: its package.json says commonjs, and points at a module.
    resolve: { extensions: [".ts", ".js"], alias: { "chinese-days$": require.resolve("chinese-days") } },
    module: {
      rules: [
        {
          test: /\.ts$/,
          exclude: /node_modules/,
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
      ],
    },
    optimization: { minimize: false },
    performance: { hints: false },
    devtool: false,
  });
  await new Promise<void>((done, failed) => {
    compiler.run((error, stats) => {
      if (error !== null) failed(error);
      else if (stats?.hasErrors() === true) failed(new Error(stats.toString("errors-only")));
      else done();
    });
  });
  return join(path, `${name}.js`);
}
