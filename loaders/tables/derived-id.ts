import {fold} from "../text/fold.ts";

/** An id from the words of a title and abstract: the first words for people, and a hash (64-bit FNV-1a) of all of them. */
export function derivedId(title: string, abstract: string): string {
  const folded = fold(title);
  const words = (folded || fold(abstract)).split(" ").slice(0, 6).join("-");
  return `${words}-${hash(`${folded}\n${fold(abstract)}`)}`;
}

function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n);
  return value.toString(36).padStart(13, "0").slice(-8);
}
