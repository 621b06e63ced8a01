import {readWritten} from "./written.js";
import type {Written} from "./written.js";

/** Characters that a link's code may have. */
const most = 100_000;

/** Code as the fragment of a link: "code=" and its compressed bytes in letters that an address can carry; then "copies=" with changed files. */
export async function codeFragment({source, copies}: Written): Promise<string> {
  const code = `code=${await packed(source)}`;
  return Object.keys(copies).length ? `${code}&copies=${await packed(JSON.stringify(copies))}` : code;
}

/** Whether a fragment says that it carries code, be it damaged. */
export function claimsCode(hash: string): boolean {
  return /^#?code=/.test(hash);
}

/** The code that a link's fragment carries; null when it carries none that can be read, or too much. */
export async function codeInFragment(hash: string): Promise<Written | null> {
  const [, code, copies] = /^#?code=([\w-]{1,200000})(?:&copies=([\w-]{1,200000}))?$/.exec(hash) ?? [];
  if (!code) return null;
  try {
    const files: unknown = copies ? JSON.parse(await unpacked(copies)) : {};
    return readWritten({source: await unpacked(code), copies: files});
  } catch {
    return null;
  }
}

async function packed(text: string): Promise<string> {
  const bytes = await through(new TextEncoder().encode(text), new CompressionStream("deflate-raw"));
  const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return letters.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

async function unpacked(letters: string): Promise<string> {
  const text = atob(letters.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  return new TextDecoder("utf-8", {fatal: true}).decode(
    await through(bytes, new DecompressionStream("deflate-raw"), 4 * most)
  );
}

/** What comes out of a stream of bytes; throws once it is more than `limit`. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  limit = Infinity
): Promise<Uint8Array> {
  const reader = (new Blob([bytes]).stream().pipeThrough(stream) as ReadableStream<Uint8Array>).getReader();
  const parts: number[] = [];
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return Uint8Array.from(parts);
    if (parts.length + value.length > limit) {
      await reader.cancel();
      throw new RangeError("too long");
    }
    for (const byte of value) parts.push(byte);
  }
}
