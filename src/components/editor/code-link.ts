/** Characters that a link's code may have. */
const most = 100_000;

/** Code as the fragment of a link: "code=" and its compressed bytes in letters that an address can carry. */
export async function codeFragment(source: string): Promise<string> {
  const bytes = await through(new TextEncoder().encode(source), new CompressionStream("deflate-raw"));
  const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return `code=${letters.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
}

/** The code that a link's fragment carries; null when it carries none that can be read, or too much. */
export async function codeInFragment(hash: string): Promise<string | null> {
  const letters = /^#?code=([\w-]{1,200000})$/.exec(hash)?.[1];
  if (!letters) return null;
  try {
    const text = atob(letters.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    return new TextDecoder("utf-8", {fatal: true}).decode(
      await through(bytes, new DecompressionStream("deflate-raw"), 4 * most)
    );
  } catch {
    return null;
  }
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
