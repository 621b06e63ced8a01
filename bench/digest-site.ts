import {cpSync, rmSync} from "node:fs";
import {basename, join} from "node:path";
import {copyProject} from "../test/site/project.ts";

/** Builds the site on these digests (by default the project's own) and gives the folder it is in to `use`. */
export async function withDigestSite<T>(digests: readonly string[], use: (folder: string) => Promise<T>): Promise<T> {
  const project = await copyProject();
  try {
    if (digests.length) {
      rmSync(join(project.folder, "data"), {recursive: true});
      for (const digest of digests) cpSync(digest, join(project.folder, "data", basename(digest)), {recursive: true});
    }
    const {code, log} = await project.build();
    if (code !== 0) throw new Error(log);
    return await use(join(project.folder, "dist"));
  } finally {
    await project.remove();
  }
}
