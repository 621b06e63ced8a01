import {gunzipSync} from "fflate";

/** Text of an input, and a message where it had to be guessed at. */
export interface Decoded {
  text: string;
  note: string | null;
}

/**
 * Text of bytes that may be gzipped and may carry a byte order mark: UTF-8, UTF-16 with a mark, else Windows-1252 with a note.
 * Throws an Error whose message is one lower-case line for people when the bytes hold no text.
 */
export function decode(bytes: Uint8Array): Decoded {
  const decoded = textOf(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzip(bytes) : bytes);
  if (!decoded.text.trim()) throw new Error("the file is empty: save the digest again, or remove the file");
  return decoded;
}

function textOf(bytes: Uint8Array): Decoded {
  const decodeAs = (encoding: string) => new TextDecoder(encoding).decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return {text: decodeAs("utf-16le"), note: null};
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return {text: decodeAs("utf-16be"), note: null};
  if (bytes.includes(0)) throw new Error("a binary file, not text: give the text, JSON or BibTeX of the digest");
  try {
    return {text: new TextDecoder("utf-8", {fatal: true}).decode(bytes), note: null};
  } catch {
    const note = "not UTF-8: read as Windows-1252; save it as UTF-8 if letters look wrong";
    return {text: decodeAs("windows-1252"), note};
  }
}

function gunzip(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes);
  } catch {
    throw new Error("a gzip file that is damaged: fetch or compress it again");
  }
}
