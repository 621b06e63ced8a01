import {build} from "esbuild";
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Page} from "playwright-core";
import type {CellError, CellResult, Sandbox, SandboxOptions, Stopped} from "../../src/components/sandbox-types.ts";
import {builtSite} from "./pages.ts";

export interface SandboxWindow {
  openSandbox: (options: SandboxOptions) => Sandbox;
  readers: {corpus: SandboxOptions["data"]["corpus"]; texts: unknown[]};
  box: Sandbox;
  log: {results: CellResult[]; errors: CellError[]; stopped: Stopped[]; opened: unknown[]; states: string[]};
}

let script: Promise<string> | null = null;

/** Puts the page's side of the sandbox into an open page of the built site, as an editor would. */
export async function addSandbox(page: Page, options: Partial<SandboxOptions> = {}): Promise<void> {
  script ??= build({
    entryPoints: ["src/components/sandbox.ts"],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "sandboxModule",
    target: "es2022"
  }).then(({outputFiles}) => outputFiles[0]!.text);
  const folder = join(builtSite(), "_file", "data", "corpus");
  const names = readdirSync(folder);
  const data = (start: string): unknown =>
    JSON.parse(
      readFileSync(
        join(
          folder,
          names.find((name) => name.startsWith(start))!
        ),
        "utf8"
      )
    );
  await page.addScriptTag({content: `${await script};globalThis.openSandbox = sandboxModule.openSandbox;`});
  await page.evaluate(
    ({corpus, texts, options}) => {
      const window = globalThis as unknown as SandboxWindow;
      const everything = {
        text: "",
        topics: [],
        anyTopics: [],
        notTopics: [],
        methods: [],
        code: [],
        from: null,
        to: null,
        undated: false,
        digests: [],
        communities: [],
        hosts: [],
        papers: [],
        and: [],
        except: []
      };
      window.readers = {corpus: corpus as SandboxOptions["data"]["corpus"], texts};
      window.log = {results: [], errors: [], stopped: [], opened: [], states: []};
      window.box = window.openSandbox({
        ...options,
        data: {
          corpus: corpus as SandboxOptions["data"]["corpus"],
          texts: async () => texts as never,
          selection: everything
        },
        onResult: (result) => window.log.results.push(result),
        onError: (error) => window.log.errors.push(error),
        onStopped: (stopped) => window.log.stopped.push(stopped),
        onOpen: (selection) => window.log.opened.push(selection),
        onState: (state) => window.log.states.push(state)
      });
      document.body.prepend(window.box.element);
      Object.assign(window.box.element.style, {
        width: "800px",
        position: "relative",
        zIndex: "1000",
        margin: "0 0 0 auto"
      });
    },
    {corpus: data("index."), texts: [] as unknown[], options}
  );
}

/** Runs cells of JavaScript and waits until each has a result or an error, or the frame was stopped. */
export async function runCells(page: Page, ...sources: string[]) {
  return page.evaluate(async (sources) => {
    const {box, log} = globalThis as unknown as SandboxWindow;
    const run = box.run(sources.map((source, i) => ({id: `c${i + 1}`, kind: "js", source})));
    const before = log.stopped.length;
    const done = () => {
      const reported = [...log.results, ...log.errors].filter((report) => report.run === run);
      return log.stopped.length > before || new Set(reported.map(({cell}) => cell)).size >= sources.length;
    };
    for (let i = 0; i < 600 && !done(); ++i) await new Promise((resolve) => setTimeout(resolve, 50));
    return {
      results: log.results.filter((result) => result.run === run),
      errors: log.errors.filter((error) => error.run === run),
      stopped: log.stopped.slice(before)
    };
  }, sources);
}
