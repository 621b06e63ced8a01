import type {CodeStatus, Span} from "../../src/analysis/tables.ts";
import {prepare} from "../text/prepare.ts";
import {abbreviations} from "./abbreviations.ts";
import type {Abbreviation} from "./abbreviations.ts";
import {fieldWords} from "./field-words.ts";
import type {FieldWords} from "./field-words.ts";
import {keyphrases} from "./keyphrases.ts";
import type {Keyphrase} from "./keyphrases.ts";
import {codeAvailability} from "./links.ts";
import type {Link} from "./links.ts";
import {methods} from "./methods.ts";
import type {Method} from "./methods.ts";

/** All that is read from one paper; it never depends on another paper. */
export interface Extraction {
  /** Title and abstract as a person reads them. */
  title: string;
  abstract: string;
  keyphrases: Keyphrase[];
  methods: Method[];
  links: Link[];
  code: CodeStatus;
  codeEvidence: Span | null;
  /** For the pass over the corpus: words with their places, and short forms with what they stand for. */
  words: {title: FieldWords; abstract: FieldWords};
  abbreviations: Abbreviation[];
}

/** Plain text, keyphrases, method names and links of one paper: a pure function of its title and abstract. */
export function extract(paper: {title: string; abstract: string}): Extraction {
  const prepared = prepare(paper);
  const {links, code, evidence} = codeAvailability(prepared);
  return {
    title: prepared.title.text,
    abstract: prepared.abstract.text,
    keyphrases: keyphrases(prepared),
    methods: methods(prepared),
    links,
    code,
    codeEvidence: evidence,
    words: {title: fieldWords(prepared.title), abstract: fieldWords(prepared.abstract)},
    abbreviations: abbreviations(prepared)
  };
}
