import {isRepositoryHost, isTopLevel, wellKnownHosts} from "./hosts.ts";
import {readPath} from "./url-path.ts";

/** A URL as a person would copy it out, and where its characters end in the text. */
export interface ReadUrl {
  url: string;
  /** Lower-case, without www. */
  host: string;
  path: string;
  end: number;
}

const label = /[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?/uy;
const hidden = /[\u00ad\u200b-\u200d\u2060\ufeff]*/y;
const dot = /(\s{0,2})(?:\\?\.|,(?=(?:com|org|io|co|net)\b))(\s{0,2})/y;
const port = /:\d{2,5}(?!\d)/y;

/**
 * The URL whose host begins at `at`, repaired: blanks and line ends inside, TeX escapes and hyphenation, misread letters in
 * well-known hosts, and whatever stands glued to its end. Null when no host with a top-level domain begins there.
 */
export function readUrl(text: string, at: number, scheme: "http" | "https"): ReadUrl | null {
  const host = readHost(text, at);
  if (!host) return null;
  const {path, end} = readPath(text, host.end, {
    repositories: isRepositoryHost(host.name),
    anyScript: /[^\x00-\xff]/.test(host.name)
  });
  const url = `${scheme}://${host.name}${host.port}${path}`;
  return URL.canParse(url) ? {url, host: host.name.replace(/^www\./, ""), path, end} : null;
}

interface ReadHost {
  name: string;
  port: string;
  end: number;
}

/** A well-known host with blanks inside its name: "git hub.com". */
const parted = new RegExp(
  String.raw`(?:www\s?\.\s?)?(?:${wellKnownHosts
    .map((host) => [...host].map((char) => (char === "." ? String.raw`\s?\.\s?` : char)).join("\\s?"))
    .join("|")})(?!\.?[\w-])`,
  "iy"
);

function readHost(text: string, at: number): ReadHost | null {
  const whole = matchAt(parted, text, at)?.[0];
  if (whole) {
    const number = matchAt(port, text, at + whole.length)?.[0] ?? "";
    return {name: whole.replace(/\s/g, "").toLowerCase(), port: number, end: at + whole.length + number.length};
  }
  const labels: string[] = [];
  let end = at;
  for (let next = at; ;) {
    const read = matchAt(label, text, next);
    if (!read) break;
    labels.push(read[0].toLowerCase());
    end = next + read[0].length;
    next = end + matchAt(hidden, text, end)![0].length;
    const between = matchAt(dot, text, next);
    if (!between) break;
    next += between[0].length;
    const following = matchAt(label, text, next)?.[0];
    if (!following || !joins(labels, following, between[1] + between[2]!, text[next + following.length])) break;
  }
  if (/^\d+$/.test(labels.at(-1) ?? "")) {
    if (labels.length !== 4 || labels.some((part) => !/^\d{1,3}$/.test(part) || Number(part) > 255)) return null;
  } else if (!complete(labels)) return null;
  const number = matchAt(port, text, end)?.[0] ?? "";
  return {name: known(labels.join(".")), port: number, end: end + number.length};
}

/** Whether a label after a dot belongs to the host: "tinyurl. com" does, "github.io. We" and "x.github.io.The" do not. */
function joins(labels: readonly string[], following: string, blanks: string, after: string | undefined): boolean {
  if (!complete(labels)) return !blanks || !/^\p{Lu}\p{Ll}/u.test(following);
  if (blanks) return after === "/" && /^[a-z]{2}$/.test(following) && isTopLevel(following);
  return !/^\p{Lu}/u.test(following) || /^[A-Z]+$/.test(following);
}

function complete(labels: readonly string[]): boolean {
  const last = labels.at(-1) ?? "";
  if (skeletons.has(skeleton(labels.join(".")))) return true;
  return (
    labels.length > (labels[0] === "www" ? 2 : 1) &&
    (isTopLevel(last) || (/^(?:[a-z]{3,24}|xn--\w+)$/.test(last) && labels.length > 2))
  );
}

const skeletons = new Map(wellKnownHosts.map((host) => [skeleton(host), host]));

/** A well-known host whose letters a scanner misread is that host: "glthub.com", "github.corn". */
function known(host: string): string {
  return skeletons.get(skeleton(host)) ?? host;
}

function skeleton(host: string): string {
  return host.replace(/rn/g, "m").replace(/[1l|]/g, "i").replace(/0/g, "o");
}

/** The match of a sticky pattern at an offset. */
function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
