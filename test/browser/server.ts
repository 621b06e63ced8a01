import {readFile} from "node:fs/promises";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {extname, join, normalize} from "node:path";

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".htm": "text/html; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".xml": "application/xml"
};

export interface FileServer {
  /** Ends with a slash. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves the files of a built site from 127.0.0.1, below `base`, as a plain web server would. `data` replaces files that
 * loaders made, by their name in the sources: `data/corpus/index.json` for `_file/data/corpus/index.0123abcd.json`.
 */
export async function serveFiles(
  folder: string,
  {base = "/", data = {}}: {base?: string; data?: Record<string, string | Uint8Array>} = {}
): Promise<FileServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const name = normalize(path.slice(base.length).replace(/(^|\/)$/, "$1index.html"));
    if (!path.startsWith(base) || name.startsWith("..")) return void response.writeHead(404).end();
    const made = name.replaceAll("\\", "/").replace(/^_file\//, "");
    const replacement = data[made.replace(/\.[0-9a-f]{8}(\.\w+)$/, "$1")];
    Promise.resolve(replacement ?? readFile(join(folder, name))).then(
      (contents) => {
        response.setHeader("content-type", types[extname(name)] ?? "application/octet-stream");
        // Of files that have a hash of their contents in their name.
        if (name.startsWith("_")) response.setHeader("cache-control", "max-age=600");
        response.writeHead(200).end(contents);
      },
      () => response.writeHead(404).end()
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      })
  };
}
