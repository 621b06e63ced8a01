import type {Paper} from "./corpus.js";
import {fold} from "./selection.js";

/** What a reference needs to know of a paper. Authors are separated by semicolons. */
export type Cited = Pick<Paper, "id" | "title" | "date" | "dated" | "authors" | "url">;

/** The papers as BibTeX (BibLaTeX reads it too): one `@misc` each, keys unique, special characters escaped. */
export function bibtex(papers: Cited[]): string {
  const keys = new Map<string, number>();
  return papers
    .map((paper) => {
      const stem = keyOf(paper);
      const used = keys.get(stem) ?? 0;
      keys.set(stem, used + 1);
      const [year, month] = published(paper);
      const arxiv = arxivOf(paper);
      const fields: [string, string | null | undefined][] = [
        ["title", `{${escaped(paper.title)}}`],
        ["author", authorsOf(paper).map(bibtexName).join(" and ")],
        ["year", year],
        ["month", month && String(Number(month))],
        ["eprint", arxiv],
        ["archivePrefix", arxiv && "arXiv"],
        ["url", webAddress(paper)?.replace(/[{}]/g, (brace) => encodeURIComponent(brace))],
        ["note", arxiv ? null : escaped(paper.id)]
      ];
      const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
      return `@misc{${stem}${used ? suffix(used) : ""},\n${lines.join(",\n")}\n}\n`;
    })
    .join("\n");
}

/** The papers as RIS records (type UNPB, unpublished work), as reference managers import them. */
export function ris(papers: Cited[]): string {
  return papers
    .map((paper) => {
      const date = published(paper);
      const fields: [string, string | null | undefined][] = [
        ["TY", "UNPB"],
        ["TI", paper.title],
        ...authorsOf(paper).map((author): [string, string] => ["AU", lastNameFirst(author)]),
        ["PY", date[0]],
        ["DA", date.length ? `${date[0]}/${date[1] ?? ""}/${date[2] ?? ""}/` : null],
        ["ID", paper.id],
        ["UR", webAddress(paper)]
      ];
      const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, " ").trim()}`] : []));
      return `${lines.join("\r\n")}\r\nER  - \r\n`;
    })
    .join("\r\n");
}

/** Year, month and day, as far as known, of a paper's own date; that of its digest does not date the paper. */
function published({date, dated}: Cited): string[] {
  return date && dated === "published" ? date.split("-") : [];
}

function authorsOf({authors}: Cited): string[] {
  return (authors ?? "")
    .split(";")
    .map((author) => author.replace(/\s+/g, " ").trim())
    .filter(Boolean);
}

function lastNameFirst(author: string): string {
  if (author.includes(",")) return author;
  const space = author.lastIndexOf(" ");
  return space < 0 ? author : `${author.slice(space + 1)}, ${author.slice(0, space)}`;
}

function bibtexName(author: string): string {
  return / and /i.test(author) ? `{${escaped(author)}}` : escaped(author);
}

/** Surname of the first author, year, and first word of the title; the id where there is none of these. */
function keyOf(paper: Cited): string {
  const [first] = authorsOf(paper);
  const surname = first ? lastNameFirst(first).split(",")[0]! : "";
  const [word = ""] = /[\p{L}\p{N}]{4,}/u.exec(paper.title) ?? [];
  const plain = (text: string) => fold(text).replace(/[^a-z0-9]/g, "");
  const key = plain(surname) + (published(paper)[0] ?? "") + plain(word);
  return key || plain(paper.id) || "paper";
}

function suffix(n: number): string {
  return n <= 25 ? String.fromCharCode(97 + n) : `-${n + 1}`;
}

function arxivOf({id, url}: Cited): string | null {
  const found = /^(?:arxiv:)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/i.exec(id);
  const linked = /^https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf)\/([^?#\s]+?)(?:v\d+)?(?:\.pdf)?$/i.exec(url ?? "");
  return found?.[1] ?? linked?.[1] ?? null;
}

function webAddress({url}: Cited): string | null {
  return url && /^https?:\/\/\S+$/i.test(url) ? url : null;
}

const special: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "{": "\\{",
  "}": "\\}"
};

function escaped(text: string): string {
  return text.replace(/[\\~^{}%#$&_]/g, (character) => special[character] ?? `\\${character}`);
}
