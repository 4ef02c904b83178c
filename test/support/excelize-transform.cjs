// excelize-wasm hides an import() inside Function(), which the tests' sandbox refuses. It only loads Node's own
// modules with it, so require does as well.
const hidden = 'Function("m","return import(m)")(e)';

module.exports = {
  process(source, path) {
    if (!source.includes(hidden))
      throw new Error(`${path} no longer hides its import(): is this transform still needed?`);
    return { code: source.replace(hidden, "Promise.resolve(require(e))") };
  },
};
