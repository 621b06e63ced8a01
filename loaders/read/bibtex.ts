import {joinAuthors} from "../../src/analysis/authors.ts";
import {isWebAddress, notWebAddress} from "./addresses.ts";
import {monthNumber, namesIn, unbraced} from "./bibtex-values.ts";
import {isoDate} from "./dates.ts";
import {problem} from "./item.ts";
import type {Format, Item, Problem} from "./item.ts";

/**
 * BibTeX. A scanner of its own because damaged exports must not cost their neighbours: of the two kept parsers, one refuses a
 * whole file for one missing brace, the other reads 130 entries a second and gives the end of the file as the place.
 */
export const bibtex: Format = {
  name: "bibtex",
  title: "BibTeX",
  recognises: (text) =>
    /^[ \t]*@[a-z]+\s*[{(]/im.test(text) && /^(?:\s*(?:%.*)?\n)*\s*@/.test(`${text}\n`.replace(/\r/g, "")),
  *read(text): Generator<Item> {
    const macros = new Map<string, string>();
    for (const chunk of chunks(text)) {
      const kind = /^@([a-z]+)\s*[{(]/i.exec(chunk.text)?.[1]?.toLowerCase();
      if (!kind) {
        const lines = chunk.text.split("\n").filter((line) => line.trim() && !/^\s*%/.test(line)).length;
        if (lines)
          yield problem(
            chunk.line,
            "note",
            `${lines} ${lines === 1 ? "line" : "lines"} outside of any entry: left out`
          );
      } else if (kind === "string") {
        const {fields, problems} = fieldsOf(chunk, macros);
        for (const [name, {value}] of fields) macros.set(name, value);
        yield* problems;
      } else if (kind !== "comment" && kind !== "preamble") yield* paper(chunk, macros);
    }
  }
};

interface Chunk {
  text: string;
  line: number;
}

interface Field {
  value: string;
  line: number;
}

/** Entries, and the text between them, cut where a line starts with @name{. */
function* chunks(text: string): Generator<Chunk> {
  let line = 1;
  const clean = text.replace(/\r\n?/g, "\n");
  for (const part of clean.split(/^[ \t]*(?=@[a-z]+[ \t]*[{(])/im)) {
    if (part) yield {text: part, line};
    line += part.split("\n").length - 1;
  }
}

function* paper(chunk: Chunk, macros: Map<string, string>): Generator<Item> {
  const {key, fields, rest, problems} = fieldsOf(chunk, macros);
  const value = (name: string) => fields.get(name)?.value || null;
  const title = unbraced(value("title") ?? "");
  const abstract = value("abstract") ?? "";
  if (!title && !abstract)
    yield problem(chunk.line, "error", `an entry with neither title nor abstract: ${key ?? "no key"}`, {
      costsRecord: true
    });
  else {
    const eprint = /arxiv/i.test(value("archiveprefix") ?? value("eprinttype") ?? "") ? value("eprint") : null;
    const doi = value("doi")?.replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, "");
    const id = eprint ?? doi ?? key;
    const month = monthNumber(value("month") ?? "");
    const url =
      value("url")
        ?.replace(/^\\url\{(.*)\}$/, "$1")
        .trim() || null;
    const year = /\d{4}/.exec(value("year") ?? "")?.[0];
    yield {
      kind: "paper",
      id,
      title,
      abstract,
      date: isoDate(value("date")) ?? (year ? `${year}${month ? `-${month}` : ""}` : null),
      authors: joinAuthors(namesIn(value("author") ?? "")),
      url: url && isWebAddress(url) ? url : null,
      line: chunk.line
    };
    if (!title) yield problem(chunk.line, "note", "an entry without a title");
    if (!abstract) yield problem(chunk.line, "warning", "a title without an abstract");
    if (url && !isWebAddress(url)) yield notWebAddress(fields.get("url")!.line, url);
  }
  yield* problems;
  const stray = rest.text.trim();
  if (stray) yield problem(rest.line, "note", "text after the end of an entry: left out");
}

/** Key and fields of an entry; a value that never ends is taken up to the end of the entry. */
function fieldsOf(
  {text, line}: Chunk,
  macros: Map<string, string>
): {key: string | null; fields: Map<string, Field>; rest: Chunk; problems: Problem[]} {
  const fields = new Map<string, Field>();
  const problems: Problem[] = [];
  let at = text.search(/[{(]/) + 1;
  const lineAt = (offset: number) => line + text.slice(0, offset).split("\n").length - 1;
  const key = /^\s*([^\s,={}"]+)\s*(?:,|[})]|$)/.exec(text.slice(at));
  if (key) at += key[0].length - (key[0].endsWith("}") ? 1 : 0);
  while (at < text.length) {
    const name = /^[\s,]*([^\s=,{}"]+)\s*=\s*/.exec(text.slice(at, at + 400));
    if (!name) break;
    const start = at + name[0].search(/[^\s,]/);
    at += name[0].length;
    const {value, end, closed} = valueAt(text, at, macros);
    const field = name[1]!.toLowerCase();
    if (!closed)
      problems.push(problem(lineAt(start), "warning", `${field} is not closed: read up to the end of the entry`));
    if (!fields.has(field)) fields.set(field, {value: value.trim(), line: lineAt(start)});
    at = end;
  }
  const close = /^[\s,]*[})]/.exec(text.slice(at));
  if (close) at += close[0].length;
  else if (/[^\s,]/.test(text.slice(at)))
    problems.push(
      problem(lineAt(at), "warning", `not understood: ${text.slice(at).trim().split("\n", 1)[0]!.slice(0, 80)}`)
    );
  else if (!problems.length) problems.push(problem(line, "warning", "an entry that is not closed"));
  return {key: key?.[1] ?? null, fields, rest: {text: close ? text.slice(at) : "", line: lineAt(at)}, problems};
}

/** A value: {braced}, "quoted", a number or a macro, or several joined by #. */
function valueAt(text: string, at: number, macros: Map<string, string>): {value: string; end: number; closed: boolean} {
  let value = "";
  for (;;) {
    const open = text[at];
    if (open === "{" || open === '"') {
      let depth = 0;
      let i = at + 1;
      for (; i < text.length; ++i) {
        const char = text[i];
        if (char === "\\") i += 1;
        else if (char === "{") depth += 1;
        else if (depth === 0 && char === (open === "{" ? "}" : '"')) break;
        else if (char === "}") depth -= 1;
      }
      value += text.slice(at + 1, i);
      if (i >= text.length) return {value, end: text.length, closed: false};
      at = i + 1;
    } else {
      const word = /^[^\s,#{}()"]*/.exec(text.slice(at, at + 200))![0];
      value += macros.get(word.toLowerCase()) ?? word;
      at += word.length;
    }
    const join = /^\s*#\s*/.exec(text.slice(at, at + 100));
    if (!join) return {value, end: at, closed: true};
    at += join[0].length;
  }
}
