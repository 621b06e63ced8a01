import {atOnce} from "../analysis/in-parts.js";
import type {Parts} from "../analysis/in-parts.js";
import type {Corpus, CorpusData, PaperText} from "../analysis/corpus.js";
import {applyLexicon} from "../analysis/lexicon-apply.js";
import {combined, has} from "../analysis/lexicon-lines.js";
import type {ReaderLines} from "../analysis/lexicon-lines.js";
import {openingCorpus} from "../analysis/open-corpus.js";
import {termKey} from "../analysis/term-key.js";

/** A corpus as the lexicon of the file and the reader leave it, and what goes with it. */
export interface LexiconReading {
  corpus: Corpus;
  /** The tables that the corpus is made of. */
  data: CorpusData;
  /** A paper's text (by its position) in step with the corpus. */
  text: (text: PaperText, paper: number) => PaperText;
  /** What a term is now: its own name, that of the term it counts as, or null where it is hidden or was never there. */
  follow: (term: string) => string | null;
  /** Whether a term is not there because a line hides it. */
  isHidden: (term: string) => boolean;
  /** Whether a line of the reader's names what is no term of the tables, so that only the texts tell where it is. */
  seeksTexts: boolean;
}

/** Reads the tables with the lexicon of the file and what the reader changed of it; with all texts, also finds in them what it names. */
export function readWithLexicon(...read: Parameters<typeof readingWithLexicon>): LexiconReading {
  return atOnce(readingWithLexicon(...read));
}

/** The same in parts, none of which takes long. */
export function* readingWithLexicon(
  data: CorpusData,
  lines: ReaderLines,
  texts: readonly PaperText[] | null = null
): Parts<LexiconReading> {
  const entries = combined(data.lexicon?.entries ?? [], lines);
  const {data: applied, text} = applyLexicon(data, entries, texts ? {texts} : {});
  yield;
  const corpus = yield* openingCorpus(applied);
  const label = new Map(data.terms.term.map((term, i) => [term, data.terms.label[i]!]));
  const about = (action: string, term: string) => {
    const keys = [term, label.get(term) ?? term].map(termKey);
    return corpus.lexicon.find(
      ({entry, holds}) => holds && entry.action === action && keys.includes(termKey(entry.term))
    );
  };
  return {
    corpus,
    data: applied,
    text,
    follow: (term) => (corpus.termOf.has(term) ? term : (about("merge", term)?.term ?? null)),
    isHidden: (term) => !corpus.termOf.has(term) && about("stop", term) !== undefined,
    seeksTexts:
      !texts &&
      corpus.lexicon.some(({entry, term}) => term === null && entry.action !== "stop" && has(lines.added, entry))
  };
}
