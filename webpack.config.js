const { chmodSync } = require("node:fs");
const { dirname, join } = require("node:path");
const webpack = require("webpack");

const root = __dirname;

/** How every configuration reads TypeScript. Transpiled only: the types are checked by `npm run types`. */
const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: "ts-loader",
  options: { transpileOnly: true, compilerOptions: { noEmit: false } },
};

const resolve = {
  extensions: [".ts", ".tsx", ".js"],
  // Its package.json calls all of it CommonJS, the ES module that webpack would take, too.
  alias: { "chinese-days$": require.resolve("chinese-days") },
};

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

/** Loads a script before the page's own: Office.js must be there first, and is not ours to bundle. */
class ScriptFirst {
  constructor(HtmlPlugin, page, src) {
    this.HtmlPlugin = HtmlPlugin;
    this.page = page;
    this.src = src;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap("ScriptFirst", (compilation) => {
      this.HtmlPlugin.getHooks(compilation).alterAssetTags.tap("ScriptFirst", (html) => {
        if (html.outputName !== this.page) return html;
        html.assetTags.scripts.unshift(
          this.HtmlPlugin.createHtmlTagObject("script", { src: this.src }, undefined, { plugin: "ScriptFirst" }),
        );
        return html;
      });
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

/** Where the manifest says that the add-in lies while it is being written. */
const developmentPort = 3000;
const developmentBase = `https://localhost:${developmentPort}/`;

/** Office.js: from Microsoft's address, or from an unmodified copy beside the add-in, for closed networks. */
const officeSources = {
  microsoft: {
    script: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    origin: "https://appsforoffice.microsoft.com",
  },
  local: { script: "office/office.js", copy: dirname(require.resolve("@microsoft/office-js/package.json")) },
};

/** What the pane may load, and whom it may talk to: nobody but its own site. Fluent UI writes style elements. */
const contentSecurityPolicy = (office) =>
  Object.entries({
    "default-src": ["'self'"],
    "script-src": ["'self'", "'wasm-unsafe-eval'", office.origin],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "connect-src": ["'self'"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
  })
    .map(([directive, sources]) => [directive, ...sources.filter(Boolean)].join(" "))
    .join("; ");

/** `--env base=https://host/path/ --env office=local`, checked. */
function taskpaneOptions({ base = developmentBase, office = "microsoft" }) {
  if (!/^https:\/\/[^?#]+\/$/.test(base))
    throw new Error(`--env base is to be an https address that ends in "/": ${base}`);
  if (!(office in officeSources)) throw new Error(`--env office is to be microsoft or local: ${office}`);
  return { base, office: officeSources[office] };
}

/** What has to be copied so that Office.js lies beside the add-in; its licence forbids the minimizer, too. */
const officeCopy = ({ copy }) =>
  copy ? ["dist", "LICENSE.md"].map((from) => ({ from, context: copy, to: "office", info: { minimized: true } })) : [];

/** The pane, which is also the page that runs the ribbon's commands, with everything that lies beside it. */
async function taskpane(env, { mode = "production" }) {
  const { base, office } = taskpaneOptions(env);
  const CopyPlugin = require("copy-webpack-plugin");
  const HtmlPlugin = require("html-webpack-plugin");
  return {
    name: "taskpane",
    mode,
    target: ["web", "es2022"],
    context: root,
    entry: { taskpane: ["./src/commands/index.ts", "./src/taskpane/index.tsx"] },
    output: { path: join(root, "dist/site"), filename: "[name].[contenthash].js", clean: true },
    resolve,
    module: {
      rules: [
        typescript,
        // Under another name, or servers and browsers would unpack what excelize-wasm unpacks by itself.
        { test: /\.wasm\.gz$/, type: "asset/resource", generator: { filename: "excelize.[contenthash].bin" } },
      ],
    },
    // Libraries change less often than we do, and then stay in the browser's cache.
    optimization: { splitChunks: { chunks: "all" } },
    // `npm run sizes` knows what is loaded at the start.
    performance: { hints: false },
    devtool: mode === "development" ? "source-map" : false,
    stats: "errors-warnings",
    plugins: [
      new HtmlPlugin({
        template: "src/taskpane/taskpane.html",
        filename: "taskpane.html",
        chunks: ["taskpane"],
        meta: { csp: { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy(office) } },
      }),
      new ScriptFirst(HtmlPlugin, "taskpane.html", office.script),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png" },
          { from: "samples/gulou-2019.xlsx", to: "samples" },
          { from: "assets/*.html", to: "[name][ext]" },
          { from: "manifest.xml", transform: (text) => String(text).replaceAll(developmentBase, base) },
          ...officeCopy(office),
        ],
      }),
    ],
    ...(env.WEBPACK_SERVE && { devServer: await devServer() }),
  };
}

/** The pane with a page around it that plays Excel: the site with Office.js beside it, and the emulated host. */
async function preview(env, argv) {
  const site = await taskpane({ ...env, base: developmentBase, office: "local" }, argv);
  const CopyPlugin = require("copy-webpack-plugin");
  const HtmlPlugin = require("html-webpack-plugin");
  const excelize = join(dirname(require.resolve("excelize-wasm")), "excelize.wasm.gz");
  return {
    ...site,
    name: "preview",
    entry: { ...site.entry, page: "./preview/page/index.tsx" },
    output: { ...site.output, path: join(root, "dist/preview") },
    plugins: [
      ...site.plugins,
      new HtmlPlugin({
        template: "preview/page/index.html",
        filename: "index.html",
        chunks: ["page"],
        meta: { csp: { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy({}) } },
      }),
      new CopyPlugin({
        patterns: [
          "preview/page/page.css",
          { from: excelize, to: "excelize.bin", toType: "file", info: { minimized: true } },
        ],
      }),
    ],
  };
}

/** Https, with the certificate that the Office tools put among those that this machine trusts. */
async function devServer() {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  return {
    port: developmentPort,
    server: { type: "https", options: await getHttpsServerOptions() },
    hot: false,
    static: false,
    compress: false,
  };
}

module.exports = async (env, argv) => [cli, await taskpane(env, argv), await preview(env, argv)];
