import {authorNames} from "./authors.js";
import type {Paper} from "./corpus.js";
import {fold} from "./selection.js";

/** What a reference needs to know of a paper. */
export type Cited = Pick<Paper, "id" | "title" | "date" | "dated" | "authors" | "url">;

/** Papers as BibTeX entries, newest standard fields only; what TeX would read as a command is escaped. Keys are unique. */
export function bibtex(papers: Cited[]): string {
  const keys = new Set<string>();
  return papers
    .map((paper) => {
      const [year, month] = (paper.dated === "published" ? paper.date! : "").split("-");
      const arxiv = arxivId(paper);
      const doi = doiOf(paper);
      const fields: [string, string | undefined][] = [
        ["title", `{${tex(paper.title)}}`],
        ["author", authorNames(paper.authors).map(bibtexName).join(" and ") || undefined],
        ["year", year || undefined],
        ["month", month ? months[Number(month) - 1] : undefined],
        ["eprint", arxiv ?? undefined],
        ["archiveprefix", arxiv ? "arXiv" : undefined],
        ["doi", doi ? verbatim(doi) : undefined],
        ["url", verbatim(webUrl(paper.url) ?? "") || undefined]
      ];
      const lines = fields.flatMap(([name, value]) => {
        if (value === undefined) return [];
        return `  ${name} = ${name === "month" ? value : `{${value}}`}`;
      });
      return `@misc{${uniqueKey(citationKey(paper, year), keys)},\n${lines.join(",\n")}\n}\n`;
    })
    .join("\n");
}

/** Papers as RIS records (tags as Zotero and EndNote read them), one field a line, ended by ER. */
export function ris(papers: Cited[]): string {
  return papers
    .map((paper) => {
      const date = paper.dated === "published" ? paper.date! : null;
      const [year, month = "", day = ""] = date?.split("-") ?? [];
      const fields: [string, string | null | undefined][] = [
        ["TY", "GEN"],
        ["TI", paper.title],
        ...authorNames(paper.authors).flatMap((author): [string, string][] => {
          return author === "others" ? [] : [["AU", lastNameFirst(author)]];
        }),
        ["PY", year],
        ["DA", date && `${year}/${month}/${day}/`],
        ["AN", arxivId(paper) && `arXiv:${arxivId(paper)}`],
        ["DO", doiOf(paper)],
        ["UR", webUrl(paper.url)],
        ["ID", paper.id]
      ];
      const lines = fields.flatMap(([tag, value]) => (value ? `${tag}  - ${value.replace(/\s+/g, " ").trim()}` : []));
      return [...lines, "ER  - ", ""].join("\r\n");
    })
    .join("\r\n");
}

/** The paper's arXiv number where its id or address is one ("2505.23564", "hep-th/9901001"), without version. */
export function arxivId({id, url}: Pick<Paper, "id" | "url">): string | null {
  const number = /^(?:arxiv:)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?$/i;
  const address = /^https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf|html)\/([^?#]+?)(?:\.pdf)?$/i.exec(url ?? "")?.[1];
  return number.exec(id)?.[1] ?? number.exec(address ?? "")?.[1] ?? null;
}

/** The paper's DOI where its id or address is one. */
export function doiOf({id, url}: Pick<Paper, "id" | "url">): string | null {
  const doi = /^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i;
  return doi.exec(id)?.[1] ?? doi.exec(url ?? "")?.[1] ?? null;
}

/** An address that may become a link: http or https, nothing else; null otherwise. */
export function webUrl(url: string | null): string | null {
  if (!url || !/^https?:\/\//i.test(url)) return null;
  try {
    return new URL(url).href;
  } catch {
    return null;
  }
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Names that are a group's, of which no word is a last name: "The ACME Group", "Heat and Flow", "ACME, Inc.". */
const group =
  /^the | and |\b(?:collaboration|committee|consortium|foundation|group|institute|lab|laboratory|project|society|team|university)$|, ?(?:inc|ltd|llc|gmbh|corp)\b\.?$/i;

function lastNameFirst(author: string): string {
  const space = author.lastIndexOf(" ");
  return space < 0 || author.includes(",") || group.test(author)
    ? author
    : `${author.slice(space + 1)}, ${author.slice(0, space)}`;
}

/** A group's name stands in braces, or BibTeX would take it for two, or for a given and a last name. */
function bibtexName(author: string): string {
  return group.test(author) ? `{${tex(author)}}` : tex(author);
}

/** TeX's special characters escaped, braces too, which BibTeX counts even behind a backslash; letters stay as they are (UTF-8). */
function tex(text: string): string {
  const special: Record<string, string> = {
    "\\": "\\textbackslash{}",
    "{": "\\textbraceleft{}",
    "}": "\\textbraceright{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}"
  };
  return text.replace(/\s+/g, " ").replace(/[\\{}$&#_%~^]/g, (character) => special[character] ?? `\\${character}`);
}

/** An address as BibTeX takes it without escapes: what would end the field is percent-encoded. */
function verbatim(address: string): string {
  return address.replace(/[{}\\]/g, (character) => encodeURIComponent(character));
}

/** Last name of the first author, year and the first long word of the title, in plain letters: "byron2024language". */
function citationKey(paper: Cited, year: string | undefined): string {
  const plain = (text: string) => fold(text).replace(/[^a-z0-9]+/g, "");
  const [name = ""] = lastNameFirst(authorNames(paper.authors)[0] ?? "")
    .replace(/^the /i, "")
    .split(",");
  const [word = ""] = /[\p{L}\p{N}]{4,}/u.exec(paper.title) ?? [];
  return [plain(name), year ?? "", plain(word)].join("") || plain(paper.id) || "paper";
}

/** A key that has been used already gets "b", "c", … "z", "-27", … */
function uniqueKey(key: string, used: Set<string>): string {
  let unique = key;
  for (let n = 2; used.has(unique); ++n) unique = key + (n <= 26 ? String.fromCharCode(96 + n) : `-${n}`);
  used.add(unique);
  return unique;
}
