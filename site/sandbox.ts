import {build} from "esbuild";
import type {BuildOptions} from "esbuild";
import {createHash} from "node:crypto";
import {chartModules, chartSources} from "./chart-sources.ts";
import {frameMarkup} from "./sandbox-markup.ts";
import {onDemand} from "./sandbox-on-demand.ts";
import {still} from "./sandbox-still.ts";

/** The libraries that the frame is handed as text when code names them, by the names of `src/sandbox/messages.ts`. */
const packages = {
  d3: `export * from "d3";`,
  arquero: `export * from "arquero";`,
  inputs: `export * from "./sandbox/inputs.ts";`,
  markdown: `export {default} from "markdown-it";`,
  htl: `export * from "./sandbox/markup.ts";`,
  picture: `export {drawn} from "./components/picture.ts";`
};

/** Parts of the project that code can call, each a file of `src/sandbox/project/`. */
const parts = ["overview", "topics", "trends", "network", "louvain", "methods", "code", "periods", "marks", "compare"];

/** Where the files stand in the site, for `dynamicPaths`. */
export const sandboxFolder = "data/sandbox";
export const sandboxPaths = [
  "frame.htm",
  "standalone.js",
  ...[...Object.keys(packages), ...parts, "modules"].map((name) => `${name}.js`)
].map((name) => `/${sandboxFolder}/${name}`);

const shared: BuildOptions & {write: false} = {
  bundle: true,
  write: false,
  minify: true,
  legalComments: "none",
  platform: "browser",
  target: ["es2022"],
  define: {"process.env.NODE_ENV": '"production"'},
  logLevel: "error",
  plugins: [frameMarkup]
};

/**
 * The files of the place where readers' code runs: the frame's document, which has all it needs in itself, and the libraries as
 * scripts that each leave one value named `library`.
 */
export async function sandboxFiles(): Promise<Record<string, string>> {
  const look = await textOf({
    ...shared,
    stdin: {contents: `@import "@observablehq/inputs/dist/index.css";`, resolveDir: "src", loader: "css"}
  });
  const libraries = Object.entries(packages).map(([name, code]) => ({
    name,
    stdin: {contents: name === "inputs" ? `${withStyle(look)}${code}` : code, resolveDir: "src"}
  }));
  const plugins = [frameMarkup, onDemand(parts)];
  const own = parts.map((name) => ({
    name,
    entryPoints: [`src/sandbox/project/${name}.ts`],
    plugins: [...plugins, still]
  }));
  const modules = {name: "modules", stdin: {contents: chartModules(await chartSources()), resolveDir: "src"}};
  const script = (options: BuildOptions) =>
    textOf({...shared, ...options, format: "iife", globalName: "library"} as typeof shared);
  const files = await Promise.all(
    [...libraries, ...own, modules].map(
      async ({name, ...from}) => [`${name}.js`, await script({plugins, ...from})] as const
    )
  );
  const css = await textOf({...shared, entryPoints: ["src/sandbox/frame.css"], external: ["*.woff2"]});
  const code = await textOf({
    ...shared,
    entryPoints: ["src/sandbox/frame.ts"],
    format: "iife",
    define: {...shared.define, __PROJECT_NAMES__: JSON.stringify(await projectNames())}
  });
  const standalone = await script({entryPoints: ["src/components/notebook/standalone.ts"]});
  return {"standalone.js": standalone, "frame.htm": frameDocument(code, css), ...Object.fromEntries(files)};
}

/** Code that adds a style sheet to the frame. */
function withStyle(css: string): string {
  return `document.head.append(Object.assign(document.createElement("style"), {textContent: ${JSON.stringify(css)}}));\n`;
}

async function textOf(options: typeof shared): Promise<string> {
  const {outputFiles} = await build(options);
  return outputFiles[0]!.text.trimEnd();
}

/** Every name that the project's parts export, with its part. */
async function projectNames(): Promise<Record<string, string>> {
  const names: Record<string, string> = {};
  for (const part of parts) {
    const {metafile} = await build({
      ...shared,
      entryPoints: [`src/sandbox/project/${part}.ts`],
      format: "esm",
      metafile: true
    });
    for (const name of Object.values(metafile.outputs)[0]!.exports) names[name] = part;
  }
  return names;
}

/**
 * What every page's head says of it: where its files are, and that a page has frames of its own site only, so that a frame which
 * goes elsewhere is refused. In preview, Framework serves files under `_file` only.
 */
export function sandboxHead(path: string, {preview = false} = {}): string {
  const root = "../".repeat(path.split("/").length - 2) || "./";
  return [
    `<meta http-equiv="Content-Security-Policy" content="frame-src 'self'">`,
    `<meta name="observatory-sandbox" content="${root}${preview ? "_file/" : ""}${sandboxFolder}/">`
  ].join("\n");
}

/**
 * The frame's document. Its policy comes before anything else: no request of any kind, no script but its own and what that
 * evaluates, no frame, no form; markup is read only where `lockdown.ts` cleans it.
 */
export function frameDocument(code: string, css: string): string {
  const script = code.replaceAll("</script", "<\\/script");
  const hash = createHash("sha256").update(script).digest("base64");
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash}' 'unsafe-eval'`,
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    "connect-src 'none'",
    "font-src 'none'",
    "frame-src 'none'",
    "child-src 'none'",
    "worker-src 'none'",
    "object-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types sandbox default"
  ].join("; ");
  return `<!doctype html>
<html lang="en">
<head>
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta charset="utf-8">
<meta http-equiv="x-dns-prefetch-control" content="off">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Drawings of your code</title>
<style>${css.replaceAll("</style", "<\\/style")}</style>
<script>${script}</script>
</head>
<body></body>
</html>
`;
}
