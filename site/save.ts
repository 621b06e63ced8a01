import {createHash, randomBytes, timingSafeEqual} from "node:crypto";
import {stat} from "node:fs/promises";
import {createServer} from "node:http";
import type {IncomingMessage, ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";
import {readVersion, replaceVersion} from "./save-file.ts";
import {writablePlace} from "./save-path.ts";

/** Lets pages of the preview write a few files of the project, as long as the preview runs. */
export interface Saving {
  /** "http://127.0.0.1:41234" */
  url: string;
  /** What a request has to carry; new in every run. */
  token: string;
  /** Lets the pages of a preview in, where it can be reached from this computer only; until then nobody is. */
  admit(preview: string): void;
  close(): Promise<void>;
}

/** Larger files are neither read nor written: 4 MB. */
export const largest = 4 * 1024 * 1024;

const loopback = new Set(["127.0.0.1", "localhost"]);
const tooLarge = {error: `files of more than ${largest} bytes are neither read nor written`};
const methods = "GET, PUT";
const tokenHeader = "x-preview-token";

/**
 * A server on a free port of the loopback address. `GET /file?path=P` answers {text, version} of a file that `mayWrite` allows (nulls where
 * there is none); `PUT` takes {text, version}, the version that the text was made from, and answers the new one, or 409 and the file as it
 * is where that has changed meanwhile. A page of another site comes no further than its refusal: its Origin is not the preview's, a name
 * that was made to point here is not this Host, it cannot read the token, and no answer may be read by it.
 */
export async function startSaving(project: string): Promise<Saving> {
  const token = randomBytes(32).toString("hex");
  const admitted = new Set<string>();
  let host = "";
  const server = createServer((request, response) => {
    answer(request).then(
      ([status, body]) => send(request, response, status, body),
      (error: unknown) => {
        console.error(`A file could not be saved: ${error instanceof Error ? error.message : String(error)}`);
        send(request, response, 500, {error: "the file could not be read or written; the terminal says why"});
      }
    );
  });

  async function answer(request: IncomingMessage): Promise<[number, object?]> {
    const {method, headers} = request;
    if (headers.host !== host) return [403, {error: "this service answers to its own address only"}];
    if (!isAdmitted(request)) return [403, {error: "only pages of the preview may ask"}];
    if (method === "OPTIONS") return [204];
    if (method !== "GET" && method !== "PUT") return [405, {error: `${method} is not one of ${methods}`}];
    if (!same(String(headers[tokenHeader] ?? ""), token))
      return [403, {error: "the token is not that of this preview"}];
    const url = new URL(request.url ?? "/", `http://${host}`);
    const paths = url.searchParams.getAll("path");
    if (url.pathname !== "/file" || paths.length !== 1) return [404, {error: "ask for /file?path=…"}];
    const place = await writablePlace(project, paths[0]!);
    if (!place) return [403, {error: `${paths[0]!.slice(0, 240)} is not a file that pages may write`}];
    return method === "GET" ? read(place) : write(request, place);
  }

  function isAdmitted({headers}: IncomingMessage): boolean {
    return headers.origin !== undefined && admitted.has(headers.origin);
  }

  function send(request: IncomingMessage, response: ServerResponse, status: number, body?: object): void {
    if (response.headersSent || response.destroyed) return;
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Vary", "Origin");
    if (request.headers.host === host && isAdmitted(request)) {
      response.setHeader("Access-Control-Allow-Origin", request.headers.origin!);
      response.setHeader("Access-Control-Allow-Methods", methods);
      response.setHeader("Access-Control-Allow-Headers", `content-type, ${tokenHeader}`);
    }
    if (status === 405) response.setHeader("Allow", methods);
    // What was refused unread is not waited for.
    if (!request.complete && status >= 400) response.setHeader("Connection", "close");
    if (body) response.setHeader("Content-Type", "application/json; charset=utf-8");
    response.writeHead(status).end(body && JSON.stringify(body));
  }

  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}`,
    token,
    admit(preview) {
      const {protocol, hostname, port} = new URL(preview);
      if (protocol === "http:" && loopback.has(hostname))
        for (const name of loopback) admitted.add(new URL(`http://${name}:${port}`).origin);
    },
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    }
  };
}

async function read(place: string): Promise<[number, object]> {
  const size = await stat(place).then(
    (found) => found.size,
    () => 0
  );
  if (size > largest) return [413, tooLarge];
  try {
    return [200, await readVersion(place)];
  } catch (error) {
    if (error instanceof TypeError) return [422, {error: "the file is not UTF-8 text"}];
    throw error;
  }
}

async function write(request: IncomingMessage, place: string): Promise<[number, object]> {
  if (!/^application\/json\b/i.test(request.headers["content-type"] ?? ""))
    return [415, {error: "send application/json"}];
  const body = await readBody(request);
  if (body === null) return [413, tooLarge];
  const change = readChange(body);
  if (!change) return [400, {error: "send {text, version} as JSON in UTF-8"}];
  if (Buffer.byteLength(change.text) > largest) return [413, tooLarge];
  try {
    const {written, ...now} = await replaceVersion(place, change.text, change.version);
    return written ? [200, {version: now.version}] : [409, now];
  } catch (error) {
    if (error instanceof TypeError) return [422, {error: "the file on disk is not UTF-8 text"}];
    throw error;
  }
}

/** The bytes of a request; null when there are too many. JSON may take twice the room of what it says. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers["content-length"] ?? 0) > 2 * largest) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({destroyOnReturn: false}) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > 2 * largest) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function readChange(body: Buffer): {text: string; version: string | null} | null {
  try {
    const {text, version} = JSON.parse(new TextDecoder("utf-8", {fatal: true}).decode(body)) as Record<string, unknown>;
    if (typeof text !== "string" || hasLoneSurrogate(text)) return null;
    return version === null || typeof version === "string" ? {text, version} : null;
  } catch {
    return null;
  }
}

/** Half a character could not be written as UTF-8. */
function hasLoneSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}

/** Whether two secrets are equal, in a time that says nothing of where they differ. */
function same(one: string, other: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
