// The certificate for https://localhost that Office add-ins use while they are developed. It is made here, and trusted
// by nobody until the user says so.
import { chmodSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { createPrivateKey, X509Certificate } from "node:crypto";
import { homedir } from "node:os";
import { join } from "node:path";

/** Where the Office tools keep it. */
export const certificateFolder = join(homedir(), ".office-addin-dev-certs");

const longEnough = 24 * 60 * 60_000;

const filesIn = (folder) => ({
  ca: join(folder, "ca.crt"),
  cert: join(folder, "localhost.crt"),
  key: join(folder, "localhost.key"),
});

/** The certificate and its key when they are there, belong together, and last another day; else undefined. */
function usable({ ca, cert, key }) {
  try {
    const made = { cert: readFileSync(cert, "utf8"), key: readFileSync(key, "utf8") };
    const certificate = new X509Certificate(made.cert);
    const issuer = new X509Certificate(readFileSync(ca));
    const lasts = [certificate, issuer].every(({ validTo }) => Date.parse(validTo) - Date.now() > longEnough);
    const fits = certificate.checkPrivateKey(createPrivateKey(made.key)) && certificate.verify(issuer.publicKey);
    return lasts && fits ? made : undefined;
  } catch {
    return undefined;
  }
}

/** The Office tools say on standard output that they made something: whoever called this says it better. */
async function quietly(work) {
  const { log } = console;
  console.log = () => undefined;
  try {
    return await work();
  } finally {
    console.log = log;
  }
}

/**
 * The certificate and key for https://localhost, made where there are none that can be used, and whether this machine
 * trusts them. Throws where they cannot be made.
 */
export async function certificate(folder = certificateFolder) {
  const office = createRequire(import.meta.url)("office-addin-dev-certs/lib/generate");
  const files = filesIn(folder);
  let made = usable(files);
  if (!made) {
    // The Office tools keep what is there, however old.
    for (const file of Object.values(files)) rmSync(file, { force: true });
    await quietly(() => office.generateCertificates(files.ca, files.cert, files.key));
    chmodSync(files.key, 0o600);
    made = usable(files);
  }
  if (!made) throw new Error(`no usable certificate in ${folder}`);
  return { ...made, trusted: folder === certificateFolder && isTrusted() };
}

function isTrusted() {
  const { getCaCertificateStatus } = createRequire(import.meta.url)("office-addin-dev-certs/lib/verify");
  try {
    return getCaCertificateStatus().status === "installed";
  } catch {
    // A platform that the Office tools do not know.
    return false;
  }
}
