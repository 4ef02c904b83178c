import { join, relative } from "node:path";
import ts from "typescript";

/** A member of Excel's object model that the code touches, and the requirement set that brings it. */
export interface ApiUse {
  /** "Range.getUsedRange" */
  readonly member: string;
  /** "ExcelApi", "ExcelApiOnline", … */
  readonly set: string;
  /** "1.10"; "preview" for what is in no set yet. */
  readonly version: string;
  /** File and line: "src/hosts/excel/read.ts:12" */
  readonly place: string;
}

const ROOT = join(__dirname, "..");

/**
 * Every use of Excel's object model in these files, by the sets that @types/office-js names. A member whose sets
 * depend on how it is used counts with the highest of them. Strings, as in `load("values")`, are not looked at.
 *
 * @param files paths from the root of the repository
 * @param overlay text to read in place of a file, which need not exist
 */
export function apiUses(files: readonly string[], overlay: ReadonlyMap<string, string> = new Map()): ApiUse[] {
  const paths = files.map((file) => join(ROOT, file));
  const texts = new Map([...overlay].map(([file, text]) => [join(ROOT, file), text]));
  const program = ts.createProgram(paths, compilerOptions(), hostWith(texts));
  const checker = program.getTypeChecker();
  return paths.flatMap((path) => {
    const source = program.getSourceFile(path);
    if (source === undefined) throw new Error(`${path} cannot be read`);
    return usesIn(source, checker);
  });
}

/** Orders "1.9" before "1.10", and both before "preview". */
export function compareVersions(a: string, b: string): number {
  return rank(a) - rank(b);
}

function rank(version: string): number {
  const [major, minor] = version.split(".").map(Number);
  return major === undefined || minor === undefined ? Infinity : major * 1000 + minor;
}

function compilerOptions(): ts.CompilerOptions {
  const path = join(ROOT, "tsconfig.json");
  const { config } = ts.readConfigFile(path, (file) => ts.sys.readFile(file)) as { config: unknown };
  return ts.parseJsonConfigFileContent(config, ts.sys, ROOT).options;
}

function hostWith(texts: ReadonlyMap<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(compilerOptions());
  return {
    ...host,
    getSourceFile: (path, languageVersion, onError) => {
      const text = texts.get(path);
      if (text === undefined) return host.getSourceFile(path, languageVersion, onError);
      return ts.createSourceFile(path, text, languageVersion);
    },
  };
}

function usesIn(source: ts.SourceFile, checker: ts.TypeChecker): ApiUse[] {
  const uses: ApiUse[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      const place = `${relative(ROOT, source.fileName).replaceAll("\\", "/")}:${line + 1}`;
      const needs = excelDeclarations(node, checker)
        .map(needOf)
        .filter((need) => need !== undefined);
      const [highest] = needs.sort((a, b) => compareVersions(b.version, a.version));
      if (highest !== undefined) uses.push({ ...highest, place });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return uses;
}

/** Where the types of Office.js declare what this name stands for. Overloads of one method are all of one set. */
function excelDeclarations(name: ts.Identifier, checker: ts.TypeChecker): readonly ts.Declaration[] {
  return (symbolOf(name, checker)?.declarations ?? []).filter((declaration) =>
    /@types[\\/]office-js[\\/]/.test(declaration.getSourceFile().fileName),
  );
}

/** The member that is meant, also where an object is taken apart or written down: `{ values }`, `{ style: … }`. */
function symbolOf(name: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  const { parent } = name;
  if (ts.isBindingElement(parent) && ts.isObjectBindingPattern(parent.parent)) {
    const isMember = parent.propertyName === undefined || parent.propertyName === name;
    return isMember ? checker.getTypeAtLocation(parent.parent).getProperty(name.text) : undefined;
  }
  const isKey = ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent);
  if (isKey && parent.name === name) return checker.getContextualType(parent.parent)?.getProperty(name.text);
  return checker.getSymbolAtLocation(name);
}

/** The set that the declaration names, else the one of its class; undefined where neither names any. */
function needOf(declaration: ts.Declaration): Omit<ApiUse, "place"> | undefined {
  const container = declaration.parent;
  const match = apiSet(declaration) ?? apiSet(container);
  if (match === undefined) return undefined;
  const [set = "", ...rest] = match.split(" ");
  const versions = rest.join(" ").match(/\d+\.\d+/g) ?? ["preview"];
  const version = versions.reduce((a, b) => (compareVersions(a, b) < 0 ? b : a));
  return { member: [nameOf(container), nameOf(declaration)].filter(Boolean).join("."), set, version };
}

/** What a declaration's comment says in "[Api set: ExcelApi 1.9]"; other programs' sets are none of ours. */
function apiSet(node: ts.Node): string | undefined {
  const source = node.getSourceFile();
  return /\[\s*Api set:\s*(ExcelApi[^\]]+)\]/.exec(source.text.slice(node.pos, node.getStart(source)))?.[1];
}

function nameOf({ name }: ts.Node & { readonly name?: ts.Node }): string {
  return name && ts.isIdentifier(name) ? name.text : "";
}
