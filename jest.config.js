const { availableParallelism } = require("node:os");

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
  testTimeout: 60_000,
  // Jest leaves one core idle, which is half of a small machine.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  globalSetup: "<rootDir>/scripts/jest-setup.mjs",
  transform: {
    // Transpiled only: the types are checked by `npm run types`.
    "\\.tsx?$": [
      "ts-jest",
      {
        tsconfig: {
          module: "commonjs",
          jsx: "react-jsx",
          esModuleInterop: true,
          target: "ES2022",
          isolatedModules: true,
        },
      },
    ],
    "excelize-wasm[\\\\/]main\\.cjs$": "<rootDir>/test/support/excelize-transform.cjs",
  },
  transformIgnorePatterns: ["[\\\\/]node_modules[\\\\/](?!excelize-wasm[\\\\/])"],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/out/"],
  reporters: ["default", "<rootDir>/scripts/closing-line.cjs"],
};
