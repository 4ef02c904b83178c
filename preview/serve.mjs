// Serves dist/preview to browsers on this machine: https, because office.js refuses anything else.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:https";
import { extname, join, normalize, sep } from "node:path";
import { pathToFileURL, URL } from "node:url";
import { parseArgs } from "node:util";
import { certificate } from "../scripts/certificate.mjs";
import { buildPage, pageFolder } from "./build.mjs";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

const headers = {
  "Content-Security-Policy":
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; " +
    "img-src 'self' data: blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; " +
    "frame-ancestors 'self'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cache-Control": "no-store",
};

const portsToTry = 20;

/** The file that an address means; undefined when there is none in the folder. */
function fileAt(folder, address) {
  try {
    const path = decodeURIComponent(new URL(address, "https://localhost").pathname);
    const file = normalize(join(folder, path.endsWith("/") ? `${path}index.html` : path));
    const isInside = file.startsWith(folder + sep) && !file.includes("\0");
    return isInside && statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

/** Another name in the request means that a page elsewhere has made its name point here. */
const isLocal = ({ headers: { host = "" } }) => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host);

function answer(folder, request, response) {
  const refuse = (status) => response.writeHead(status, headers).end();
  if (!isLocal(request)) return refuse(421);
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(405);
  const file = fileAt(folder, request.url ?? "/");
  if (!file) return refuse(404);
  const type = types[extname(file)] ?? "application/octet-stream";
  response.writeHead(200, { ...headers, "Content-Type": type, "Content-Length": statSync(file).size });
  if (request.method === "HEAD") return response.end();
  return createReadStream(file).pipe(response);
}

const listening = (server, port) =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => resolve(server.address().port));
  });

/**
 * Serves the page on this port of localhost, or on the next that is free; 0 takes any. The answer is the address and
 * how to end.
 */
export async function servePage({ cert, key }, port) {
  for (let tried = 0; ; tried++) {
    const server = createServer({ cert, key }, (request, response) => answer(pageFolder, request, response));
    try {
      const taken = await listening(server, port === 0 ? 0 : port + tried);
      return { address: `https://localhost:${taken}/`, port: taken, close: () => server.close() };
    } catch (error) {
      if (error.code !== "EADDRINUSE" || tried === portsToTry) throw error;
    }
  }
}

/** For the tests: `node preview/serve.mjs --port 0 --certificate out/certificate`. */
async function main() {
  const { values } = parseArgs({ options: { port: { type: "string" }, certificate: { type: "string" } } });
  if (!buildPage()) process.exit(1);
  const { address } = await servePage(await certificate(values.certificate), Number(values.port ?? 3000));
  console.log(address);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await main();
