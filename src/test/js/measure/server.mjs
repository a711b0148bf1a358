/**
 * Serves a published site as a static host does: text compressed (gzip, level 6), the rest as it
 * is. Pages are isolated across origins, so that the browser's clock is fine enough to measure.
 */
import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
};

/** Whether a host compresses a file of this name. @param {string} name */
export const isText = (name) => extname(name) in TYPES;

/** What a file weighs on the wire, without headers. @param {string} name @param {Buffer} bytes */
export const compressed = (name, bytes) => (isText(name) ? gzipSync(bytes, { level: 6 }) : bytes);

/**
 * @param {string} site a published folder
 * @param {string} modules the folder of the client's modules, served under /-modules/
 */
export async function serve(site, modules) {
  /** @type {Map<string, Buffer>} */
  const cache = new Map();
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const ours = path.startsWith("/-modules/");
    let file = normalize(join(ours ? modules : site, ours ? path.slice(10) : path));
    if ((await stat(file).catch(() => undefined))?.isDirectory()) file = join(file, "index.html");
    try {
      const body = cache.get(file) ?? compressed(file, await readFile(file));
      cache.set(file, body);
      response.writeHead(200, {
        "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
        "Content-Length": body.length,
        "Cache-Control": "max-age=600",
        ...(isText(file) ? { "Content-Encoding": "gzip", Vary: "Accept-Encoding" } : {}),
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Embedder-Policy": "require-corp",
        "X-Content-Type-Options": "nosniff",
      });
      response.end(body);
    } catch {
      response.writeHead(404, { "Content-Length": 0 });
      response.end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", () => done(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
