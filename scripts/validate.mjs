// Asks Microsoft's service whether the manifest is in order. Fails where the service cannot be reached.
import { createRequire } from "node:module";

const { OfficeAddinManifest, validateManifest } = createRequire(import.meta.url)("office-addin-manifest");
const path = process.argv[2] ?? "manifest.xml";

const fail = (...lines) => {
  for (const line of lines) console.error(line);
  process.exitCode = 1;
};

/** The service's answer; undefined where there is none. */
async function ask() {
  try {
    return await validateManifest(path);
  } catch (error) {
    fail(
      "Microsoft's validation service cannot be reached, so nothing was validated. It needs a network:",
      error.message,
      "What can be checked without it is checked by: npx jest test/manifest.test.ts",
    );
    return undefined;
  }
}

/** What the service found, one line each. */
const linesOf = (entries = []) => entries.map(({ title, content }) => `${title}: ${content}`);

const readable = await OfficeAddinManifest.readManifestFile(path).catch((error) => fail(error.message));
const validation = readable && (await ask());
if (validation?.isValid) console.log(`${path} is valid.`);
else if (validation) {
  const { errors, warnings } = validation.report ?? {};
  fail(`${path} is not valid (the service answered ${validation.status}).`, ...linesOf(errors), ...linesOf(warnings));
}
