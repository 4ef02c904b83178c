import * as fc from "fast-check";
import { address, areaAddress, columnLetters, columnOfLetters, parseAddress } from "../../src/workbook/a1";

it("names columns as Excel does", () => {
  expect([0, 25, 26, 51, 52, 701, 702, 16383].map(columnLetters)).toEqual([
    "A",
    "Z",
    "AA",
    "AZ",
    "BA",
    "ZZ",
    "AAA",
    "XFD",
  ]);
});

it("writes addresses of cells and areas", () => {
  expect(address(3, 1)).toBe("B4");
  expect(areaAddress({ row: 1, column: 0, rows: 3, columns: 2 })).toBe("A2:B4");
});

it("reads every address that it writes", () => {
  fc.assert(
    fc.property(fc.nat(1048575), fc.nat(16383), (row, column) => {
      expect(parseAddress(address(row, column))).toEqual({ row, column });
      expect(columnOfLetters(columnLetters(column).toLowerCase())).toBe(column);
    }),
  );
});

it("takes nothing else for an address", () => {
  expect(parseAddress("$B$4")).toEqual({ row: 3, column: 1 });
  for (const text of ["", "B", "4", "B0", "B04", "4B", "ABCD1", "B4:C5", "项1"])
    expect(parseAddress(text)).toBeUndefined();
  expect(columnOfLetters("")).toBeUndefined();
});
