import {transform} from "esbuild";
import {readFile, readdir, writeFile} from "node:fs/promises";
import {join} from "node:path";

/** Minifies the project's own modules in a built site, which Framework leaves as they were written. */
export async function minifyModules(output: string): Promise<void> {
  const folder = join(output, "_import");
  const names = (await readdir(folder, {recursive: true})).filter((name) => name.endsWith(".js"));
  await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const {code} = await transform(await readFile(path, "utf8"), {
        minify: true,
        format: "esm",
        target: "es2022",
        legalComments: "none"
      });
      await writeFile(path, code);
    })
  );
}
