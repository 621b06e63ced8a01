import {hostKind, isRepositoryHost, isTopLevel, wellKnownHosts} from "./hosts.ts";
import {readUrl} from "./url.ts";
import type {ReadUrl} from "./url.ts";

/** A URL and its span in the text. */
export interface FoundUrl extends ReadUrl {
  start: number;
}

const schemes =
  /h\s?(?:t\s?t|xx|t|ttt)\s?p\s?(s?)\s{0,2}(?:[:;]\s{0,2}(?:(?:\\?[/\\]\s{0,2}){1,4}|(?:11|ll|1l|l1|l\/|\/l|1\/|\/1|II)(?=[a-z0-9]))|(?:\\?\/){2}\s?)/gi;
const hosts = new RegExp(
  String.raw`www\s?\.\s?(?=\w)|(?:git\s?(?:hub|lab)|hugging\s?face|bit\s?bucket)\s?[.,]\s?(?:com|co|org)\s?\/|` +
    String.raw`(?<![\w@./-])(?:[a-z0-9][\w-]*\.)+[a-z]{2,12}(?![\w@-])`,
  "gi"
);
const mayHoldUrl = /h\s?t\s?t?\s?p|hxxp|www|\.[a-z]{2,}|git\s?(?:hub|lab)|hugging\s?face|bit\s?bucket/i;

/** URLs of a stored text in order of appearance, each once; those without a scheme as https. */
export function findUrls(text: string): FoundUrl[] {
  if (!mayHoldUrl.test(text)) return [];
  const found: FoundUrl[] = [];
  const covered: [number, number][] = [];
  const free = (at: number) => !covered.some(([from, to]) => at >= from && at < to);
  const keep = (read: ReadUrl, start: number) => {
    covered.push([start, read.end], ...displayed(text, start, read.end));
    if (!isDisplay(text, read.end) && !isHostAlone(read)) found.push({...read, start});
  };
  schemes.lastIndex = 0;
  for (let match; (match = schemes.exec(text));) {
    if (!free(match.index)) continue;
    const read = readUrl(text, match.index + match[0].length, match[1] ? "https" : "http");
    if (read) keep(read, match.index);
    schemes.lastIndex = Math.max(read?.end ?? 0, match.index + 4);
  }
  hosts.lastIndex = 0;
  for (let match; (match = hosts.exec(text));) {
    if (!free(match.index)) continue;
    const start = match.index + gluedBefore(match[0]);
    const read = readUrl(text, start, "https");
    if (!read || !isBareUrl(text, start, read)) continue;
    keep(read, start);
    hosts.lastIndex = Math.max(read.end, hosts.lastIndex);
  }
  return distinct(found.sort((a, b) => a.start - b.start));
}

/** The front page of a host of repositories is nobody's code. */
function isHostAlone({host, path}: ReadUrl): boolean {
  return isRepositoryHost(host) && !/[\p{L}\p{N}]/u.test(path);
}

/** What a URL's target is displayed as: the text of \href{}{}, of <a href="">, and of a URL followed by {…}. */
function displayed(text: string, start: number, end: number): [number, number][] {
  const after = text.slice(end, end + 400);
  if (/href\s*=\s*["']?$/i.test(text.slice(Math.max(0, start - 9), start))) {
    const close = after.search(/<\/a\s*>/i);
    return close < 0 ? [] : [[end, end + close]];
  }
  const group = /^\}?\s?\{[^{}]*\}?/.exec(after);
  return group ? [[end, end + group[0].length]] : [];
}

/** Whether a URL is the text of a Markdown link whose target follows: [https://…](https://…). */
function isDisplay(text: string, end: number): boolean {
  return /^[^\s\]]{0,80}\]\(\s*<?(?:https?:|www\.)/i.test(text.slice(end, end + 100));
}

const glue = /^(?:at|on|in|is|are|here|link|via|from|see|code|and|blue|red|magenta|cyan)$/;

/** How many characters of a word glued before a well-known host: 2 in "atgithub.com". */
function gluedBefore(written: string): number {
  const host = written.toLowerCase();
  const known = wellKnownHosts.find((name) => host.endsWith(name));
  const before = known ? host.slice(0, -known.length) : "";
  return glue.test(before) ? before.length : 0;
}

const saysAddress =
  /(?:available|accessible|accessed|found|visit|see|site|page|homepage|demo|hosted|released|url|link|code|data|dataset|videos?|materials?)\b(?!\s+by\b)[^.;]{0,24}$/i;

/** Whether a host without a scheme is an address: www, a known host, a path, or a sentence that says so. */
function isBareUrl(text: string, start: number, read: ReadUrl): boolean {
  if (/^www\./i.test(text.slice(start, start + 8).replace(/\s/g, ""))) return true;
  const written = text.slice(start, start + read.host.length);
  const labels = read.host.split(".");
  if (!isTopLevel(labels.at(-1)!) || labels.some((label) => /^(?:eg|ie|al|etc|vs)$/.test(label))) return false;
  const kind = hostKind(read.host, read.path);
  if (kind === "page" || kind === "demo") return labels.length > 2 || read.path.length > 1;
  if (kind) return read.path.length > 1;
  if (/[A-Z]/.test(written) || !/^[a-z]/.test(written)) return false;
  if (read.path.length > 1 && /[a-z]/.test(read.path)) return /^\w{3,}/.test(labels.at(-2)!) || labels.length > 2;
  return (
    /^(?:com|org|net|io|ai|edu|dev|app|cn|de|uk|fr)$/.test(labels.at(-1)!) &&
    saysAddress.test(text.slice(Math.max(0, start - 60), start))
  );
}

function distinct(urls: FoundUrl[]): FoundUrl[] {
  const seen = new Set<string>();
  return urls.filter(({host, path}) => {
    const key = host + path.replace(/(?:\.git)?\/?$/, "");
    return !seen.has(key) && seen.add(key);
  });
}
