import {createHash, randomBytes} from "node:crypto";
import {chmod, link, open, readFile, rename, rm, stat} from "node:fs/promises";
import {basename, dirname, join} from "node:path";

/** A file as it is now; both are null where there is none. */
export interface Version {
  text: string | null;
  /** A hash of its bytes. */
  version: string | null;
}

/** Reads a file of UTF-8 text, its byte order mark included; throws a TypeError where it is not UTF-8. */
export async function readVersion(file: string): Promise<Version> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (!bytes) return {text: null, version: null};
  const text = new TextDecoder("utf-8", {fatal: true, ignoreBOM: true}).decode(bytes);
  return {text, version: versionOf(bytes)};
}

function versionOf(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Puts a text in the place of the version it was made from (null: of no file), whole or not at all, and returns what is in the file then:
 * where it had changed meanwhile, what it holds instead (`written` is false). Writes come one after another.
 */
export function replaceVersion(
  file: string,
  text: string,
  version: string | null
): Promise<Version & {written: boolean}> {
  const done = last.then(() => replace(file, text, version));
  last = done.catch(() => null);
  return done;
}

async function replace(file: string, text: string, version: string | null): Promise<Version & {written: boolean}> {
  const before = await readVersion(file);
  if (before.version !== version) return {...before, written: false};
  const made = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    const handle = await open(made, "wx");
    try {
      await handle.writeFile(text, "utf8");
      await handle.sync();
    } finally {
      await handle.close();
    }
    // What was written while this was being made is not lost either.
    const now = await readVersion(file);
    if (now.version !== version) return {...now, written: false};
    if (version === null) await putNew(made, file);
    else {
      await chmod(made, (await stat(file)).mode);
      await rename(made, file);
    }
    await syncFolder(dirname(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return {...(await readVersion(file)), written: false};
  } finally {
    await rm(made, {force: true});
  }
  return {text, version: versionOf(text), written: true};
}

/** A link is refused where a file has come meanwhile; a system without links lets it be replaced. */
async function putNew(made: string, file: string): Promise<void> {
  await link(made, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EEXIST") throw error;
    return rename(made, file);
  });
}

/** Has a rename outlast a power cut; not every system lets a folder be opened. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => null);
  await handle?.sync().catch(() => null);
  await handle?.close();
}
