import js from "@eslint/js";
import importPlugin from "eslint-plugin-import";
import office from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";
import * as house from "./scripts/house.mjs";

const typescriptFiles = ["**/*.{ts,tsx}"];

/** Which globals a room is refused; each later configuration replaces the list of an earlier one. */
const globals = (name, rooms, refused) => ({
  name: `house/${name}`,
  files: house.files(rooms),
  rules: { "no-restricted-globals": ["error", ...refused] },
});

const refuseNodeModules = {
  "no-restricted-imports": [
    "error",
    {
      paths: house.nodeModules,
      patterns: [{ regex: house.nodePrefix, message: "House rule: only hosts/file and cli use Node's modules." }],
    },
  ],
  "no-restricted-syntax": [
    "error",
    {
      selector: "ImportExpression[source.value=/^node:/]",
      message: "House rule: only hosts/file and cli use Node's modules.",
    },
  ],
};

export default tseslint.config(
  { ignores: ["dist/", "out/", "coverage/"] },
  // A rule that is in the way is changed here, in sight, or not at all.
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  {
    files: ["**/*.{js,cjs,mjs}"],
    languageOptions: {
      globals: {
        console: "readonly",
        process: "readonly",
        setTimeout: "readonly",
        performance: "readonly",
        Buffer: "readonly",
        module: "writable",
        require: "readonly",
        __dirname: "readonly",
      },
    },
  },
  {
    // Parts of it run in the page that it measures.
    files: ["bench/pane.mjs"],
    languageOptions: { globals: { window: "readonly", PerformanceObserver: "readonly" } },
  },
  {
    files: typescriptFiles,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { import: importPlugin },
    settings: {
      "import/parsers": { "@typescript-eslint/parser": [".ts", ".tsx"] },
      "import/resolver": { typescript: { project: "tsconfig.json" } },
    },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Tables typed by their keys, one generic per row, and characters one by one are how this house is built.
      "@typescript-eslint/consistent-indexed-object-style": "off",
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      "@typescript-eslint/no-misused-spread": "off",
      // The house has no enums; computed keys set it off all the same.
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      // Cells and columns are looked up by names that are data: row["B2"].
      "@typescript-eslint/dot-notation": "off",
      // Says only that a promise was expected: an async method that fulfils a contract is no mistake.
      "@typescript-eslint/require-await": "off",
      "import/no-cycle": ["error", { ignoreExternal: true }],
      "import/no-restricted-paths": ["error", { basePath: import.meta.dirname, zones: house.zones }],
      eqeqeq: "error",
      // The full-width space is an everyday character in Chinese sheets.
      "no-irregular-whitespace": [
        "error",
        { skipStrings: true, skipTemplates: true, skipRegExps: true, skipComments: true },
      ],
    },
  },
  {
    name: "house/node",
    files: ["src/**/*.{ts,tsx}"],
    ignores: house.files(house.nodeRooms),
    rules: refuseNodeModules,
  },
  globals("everywhere", ["**"], [...house.networkGlobals, ...house.officeGlobals]),
  globals("pure", house.pureRooms, [...house.networkGlobals, ...house.officeGlobals, ...house.impureGlobals]),
  globals("office", house.officeRooms, house.networkGlobals),
  {
    name: "house/excel",
    files: house.files(house.officeRooms),
    plugins: { "office-addins": office },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    name: "house/pure",
    files: house.files(house.pureRooms),
    rules: { "no-restricted-properties": ["error", ...house.impureProperties] },
  },
  {
    name: "house/tests",
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      // expect(object.method) hands a method over without calling it.
      "@typescript-eslint/unbound-method": "off",
      "@typescript-eslint/no-empty-function": "off",
    },
  },
);
