import type {BrowserContext} from "playwright-core";
import {brotliCompressSync, gzipSync} from "node:zlib";

/** Bytes that a page asks for, as a server that compresses text would send them. */
export interface Transfer {
  files: number;
  raw: number;
  gzip: number;
  brotli: number;
}

/** What is compressed already is sent as it is. */
const compressed = /\.(woff2?|png|jpe?g|webp|gif|zip|gz)$/;

/** Notes every response in a browser window, and sums them up when asked: each address once, at the level servers use. */
export function recordTransfer(context: BrowserContext): () => Promise<Transfer> {
  const bodies = new Map<string, Promise<Buffer>>();
  context.on("response", (response) => {
    const body = response.body();
    body.catch(() => undefined);
    bodies.set(response.url(), body);
  });
  return async () => {
    const sum: Transfer = {files: 0, raw: 0, gzip: 0, brotli: 0};
    for (const [url, body] of bodies) {
      if (!/^https?:/.test(url)) continue;
      const bytes = await body.catch(() => Buffer.alloc(0));
      const asIs = compressed.test(new URL(url).pathname);
      sum.files += 1;
      sum.raw += bytes.length;
      sum.gzip += asIs ? bytes.length : gzipSync(bytes).length;
      sum.brotli += asIs ? bytes.length : brotliCompressSync(bytes).length;
    }
    return sum;
  };
}
