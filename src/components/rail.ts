import type {Corpus} from "../analysis/corpus.js";
import {counted, dateInWords, grouped} from "../analysis/wording.js";
import {element} from "./element.js";
import type {Observatory} from "./observatory.js";

/** Fills the static rail: counts, which digests were read and whether all of them, and links that carry the selection. */
export function mountRail(observatory: Observatory, root: ParentNode = document): void {
  const {corpus} = observatory;
  const counters = Array.from(root.querySelectorAll<HTMLElement>("[data-count]"));
  const byHand = root.querySelector<HTMLElement>("#digest-lexicon");
  let shown: Corpus | null = null;
  const [name, read] = [root.querySelector("#digest-name"), root.querySelector("#digest-read")];
  if (name) name.textContent = digestsInWords(corpus);
  if (read) {
    const {words, trouble} = readInWords(corpus);
    const link = document.createElement("a");
    link.href = "./about.html#problems";
    link.textContent = words;
    read.replaceChildren(trouble ? link : words);
  }
  const links = Array.from(root.querySelectorAll<HTMLAnchorElement>("a[data-page]"));
  observatory.subscribe(({selection, corpus}) => {
    if (shown !== corpus) {
      const counts: Record<string, number> = pageCounts(corpus);
      for (const element of counters) element.textContent = grouped(counts[element.dataset["count"]!] ?? 0);
      if (byHand) byHand.replaceChildren(...lexiconInWords(observatory));
      shown = corpus;
    }
    for (const link of links) link.setAttribute("href", observatory.href(link.dataset["page"]!, selection));
  });
  const current = root.querySelector<HTMLElement>("a[aria-current=page]");
  const row = current?.closest("ul");
  if (current && row) {
    const right = current.offsetLeft + current.offsetWidth - row.offsetLeft;
    if (right > row.clientWidth - 40) row.scrollLeft = right - row.clientWidth / 2;
  }
}

/** "3 changes by your lexicon", which leads to them; nothing where there are none. */
function lexiconInWords({lexicon, href}: Observatory): HTMLElement[] {
  const {added, removed} = lexicon.lines();
  const n = added.length + removed.length;
  return n ? [element("a", {href: `${href("topics")}#lexicon`}, `${counted(n, "change")} by your lexicon`)] : [];
}

/** What the rail counts behind the name of a page: topics, named methods, papers that say something about code, papers. */
export function pageCounts(corpus: Corpus): {topics: number; methods: number; code: number; papers: number} {
  return {
    topics: corpus.terms.filter(({topic}) => topic).length,
    methods: corpus.methodsOf.size,
    code: corpus.papers.filter(({code}) => code !== "none").length,
    papers: corpus.papers.length
  };
}

/** "Digest of 22 November 2026", "3 digests, 1 Oct 2026 – 22 Nov 2026", "One digest, date unknown". */
export function digestsInWords({digests}: Corpus): string {
  const dates = digests.flatMap(({date}) => date ?? []).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (!digests.length) return "No digest yet";
  if (digests.length === 1) return first ? `Digest of ${dateInWords(first, {long: true})}` : "One digest, date unknown";
  const span =
    !first || !last
      ? "dates unknown"
      : first === last
        ? dateInWords(first)
        : `${dateInWords(first)} – ${dateInWords(last)}`;
  return `${counted(digests.length, "digest")}, ${span}`;
}

/** "All 134 papers were read", or what was not (then there is trouble, and About tells more). */
export function readInWords({digests, problems, papers}: Corpus): {words: string; trouble: boolean} {
  const serious = problems.filter(({severity}) => severity !== "note");
  const files = serious.filter(({line, severity}) => line === null && severity === "error").length;
  const lines = serious.length - files;
  const trouble = [
    ...(files ? [`${counted(files, "file")} left out`] : []),
    ...(lines ? [`${counted(lines, "line")} not understood`] : [])
  ];
  if (trouble.length) return {words: trouble.join(", "), trouble: true};
  if (!papers.length) return {words: digests.length ? "It holds no paper" : "Put one into data/", trouble: false};
  const words = papers.length === 1 ? "Its one paper was read" : `All ${grouped(papers.length)} papers were read`;
  return {words, trouble: false};
}
