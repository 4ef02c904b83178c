const { chmodSync } = require("node:fs");
const { join } = require("node:path");
const webpack = require("webpack");

const root = __dirname;

/** How every configuration reads TypeScript. Transpiled only: the types are checked by `npm run types`. */
const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: "ts-loader",
  options: { transpileOnly: true, compilerOptions: { noEmit: false } },
};

const resolve = { extensions: [".ts", ".tsx", ".js"] };

/** Makes the file a program on systems that ask for the executable bit. */
class Executable {
  constructor(file) {
    this.file = file;
  }

  apply(compiler) {
    compiler.hooks.afterEmit.tap("Executable", () => {
      chmodSync(join(compiler.options.output.path, this.file), 0o755);
    });
  }
}

/** The command line: one file for Node. */
const cli = {
  name: "cli",
  mode: "production",
  target: "node20",
  context: root,
  entry: { yixian: "./src/cli/yixian.ts" },
  output: {
    path: join(root, "dist/cli"),
    filename: "[name].js",
    // What is imported lazily is still run lazily, but lies in the one file.
    asyncChunks: false,
  },
  resolve,
  module: {
    rules: [typescript],
    // createRequire(__filename) is left to Node: it finds the packages beside the built file.
    parser: { javascript: { createRequire: false } },
  },
  node: { __filename: false, __dirname: false },
  // They bring a file of their own (excelize-wasm) or are large, and are loaded only when a workbook is opened.
  externals: { "excelize-wasm": "commonjs excelize-wasm", "@e965/xlsx": "commonjs @e965/xlsx" },
  optimization: { minimize: false },
  performance: { hints: false },
  devtool: false,
  stats: "errors-warnings",
  plugins: [
    new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true }),
    new Executable("yixian.js"),
  ],
};

module.exports = [cli];
