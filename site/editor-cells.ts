import {readFile, readdir} from "node:fs/promises";

const folder = "src/charts/cells";

/** The code of charts' cells by the chart's id: what stands in `src/charts/cells` below the line of what it is given. */
export async function cellSources(): Promise<Record<string, string>> {
  const files = (await readdir(folder)).filter((name) => name !== "cell.ts").sort();
  const texts = await Promise.all(files.map((name) => readFile(`${folder}/${name}`, "utf8")));
  return Object.fromEntries(texts.flatMap((text) => Object.entries(cellsIn(text))));
}

/** The cells of one file, in the form that Prettier gives them. */
export function cellsIn(text: string): Record<string, string> {
  const cells = text.matchAll(
    /^export const (\w+)Cell\b[^\n]*=> \{\n {2}const \{[^}]*\} = scope;\n {2}\/\/\n(.*?)^\};$/gms
  );
  return Object.fromEntries(
    Array.from(cells, ([, name, body]) => [
      name!.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      body!.replace(/^ {2}/gm, "").trimEnd()
    ])
  );
}
