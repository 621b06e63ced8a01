import {existsSync} from "node:fs";
import {join, resolve} from "node:path";
import type {TestProject} from "vitest/node";
import {copyProject} from "../site/project.ts";
import {findBrowser} from "./chromium.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the built site, and what went wrong in building it. */
    site: {folder: string; failure: string | null};
    /** The project that was built, for copies of it; null when a site was given. */
    made: string | null;
    /** The path of the browser. */
    browser: string;
  }
}

/**
 * Finds a browser and builds the whole site once, in a copy of the project and with the network refused. With the variable SITE,
 * tests the built site in that folder instead.
 */
export default async function setup({provide}: TestProject): Promise<(() => Promise<void>) | undefined> {
  provide("browser", await findBrowser().catch((error: Error) => Promise.reject(Object.assign(error, {stack: ""}))));
  const given = process.env["SITE"];
  if (given) {
    provide("site", {
      folder: resolve(given),
      failure: existsSync(given) ? null : `SITE=${given}: no such folder`
    });
    provide("made", null);
    return undefined;
  }
  const project = await copyProject();
  const {code, log, refused} = await project.build();
  const asked = refused.length ? `the build asked other hosts: ${[...new Set(refused)].join(", ")}` : null;
  provide("site", {
    folder: join(project.folder, "dist"),
    failure: code === 0 ? asked : `the site was not built:\n${log}`
  });
  provide("made", code === 0 ? project.folder : null);
  return () => project.remove();
}
