// Imports nothing. test/house.test.ts has it linted as if it imported ./second, which would close a cycle.
export const first = 1;
