import {execFileSync} from "node:child_process";
import {existsSync} from "node:fs";
import {createRequire} from "node:module";
import {delimiter, dirname, join} from "node:path";
import {chromium, type Browser} from "playwright-core";

const commands = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "chrome", "microsoft-edge"];

const places: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ["/opt/google/chrome/chrome", "/snap/bin/chromium"],
  darwin: ["Google Chrome", "Chromium", "Microsoft Edge"].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`
  ),
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((variable) =>
    [
      "Google\\Chrome\\Application\\chrome.exe",
      "Chromium\\Application\\chrome.exe",
      "Microsoft\\Edge\\Application\\msedge.exe"
    ].map((path) => join(process.env[variable] ?? "", path))
  )
};

/** Starts a headless browser: `executable`, or one that `findBrowser` finds; `further` arguments come last. */
export function launch(executable: string, further: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: executable,
    args: [
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-gpu",
      "--no-first-run",
      ...further
    ],
    chromiumSandbox: false
  });
}

/**
 * The path of a Chrome or Chromium that starts: the one `CHROME_PATH` names, else an installed one, else Playwright's, else
 * one that is obtained now. Throws an error of one line that says what to install.
 */
export async function findBrowser(report: (line: string) => void = console.error): Promise<string> {
  const named = process.env["CHROME_PATH"];
  if (named) {
    if (await starts(named)) return named;
    throw new Error(`CHROME_PATH=${named} does not start: set it to the path of Chrome or Chromium, or unset it`);
  }
  for (const path of installedBrowsers()) if (await starts(path)) return path;
  for (const {what, command, args} of sources()) {
    report(`no Chrome or Chromium found: ${what}`);
    try {
      execFileSync(command, args, {stdio: "ignore", timeout: 240_000});
    } catch {
      continue;
    }
    for (const path of installedBrowsers()) if (await starts(path)) return path;
  }
  throw new Error("the browser tests need Chrome or Chromium: install one, or set CHROME_PATH to its path");
}

/** Paths of browsers on this machine, those of the system before Playwright's own. */
export function installedBrowsers(): string[] {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...new Set([...onPath, ...(places[process.platform] ?? []), chromium.executablePath()])].filter(existsSync);
}

function sources(): {what: string; command: string; args: string[]}[] {
  const cli = join(dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")), "cli.js");
  const playwright = {
    what: "downloading Playwright's",
    command: process.execPath,
    args: [cli, "install", "--no-shell", "chromium"]
  };
  if (process.platform !== "linux") return [playwright];
  const script = "apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q chromium";
  const elevated =
    process.getuid?.() === 0
      ? {command: "sh", args: ["-c", script]}
      : {command: "sudo", args: ["-n", "sh", "-c", script]};
  return [playwright, {what: "installing chromium with apt-get", ...elevated}];
}

async function starts(path: string): Promise<boolean> {
  const browser = await launch(path).catch(() => null);
  await browser?.close();
  return browser !== null;
}
