/** What a sentence says of the paper's own code: that it can be had, that it will be had, or nothing. */
export type CodeClaim = "claimed" | "promised" | null;

const artefact = String.raw`(?<!-)\b(?:source[\s-]*)?(?:code(?:[\s-]*bases?|s)?|implementations?|software|scripts|toolkit|toolbox|library|package|repository|repo|simulator|plugin)\b(?!-|\s+(?:that|which|generation|completion|switching|understanding|search|review|repair|intelligence|llms?|models?|language|snippets?|datasets?|benchmarks?|corpus|corpora|distribution|smells?|changes?|quality)\b)`;
const offered = String.raw`(?:available|released?|open[\s-]*sourced?|published?|made\s+public|public(?:ly)?|accessible|accessed|downloaded|obtained|shared|provided|hosted|found|here)`;

const future =
  /\bto\s+be\s+(?:\w+\s+){0,2}?(?:released|open[\s-]*sourced|published|made\s+public)\b|\b(?:will|shall|(?:is|are)\s+going\s+to|plan(?:s|ning)?\s+to|intend(?:s)?\s+to|aim\s+to)\s+(?:\w+\s+){0,2}?(?:be\s+(?:\w+\s+){0,4}?(?:available|released|open|published|public|accessible|shared|provided|found|uploaded)|(?:release|open|publish|share|make|provide|upload)\b)|\b(?:up)?on\s+(?:\w+\s+){0,2}?(?:acceptance|publication|accepted|publishing)\b|\b(?:available|released|coming|public|open[\s-]*sourced?)\s+soon\b|\bonce\s+(?:\w+\s+){0,3}?(?:accepted|published|released)\b|\b(?:after|following)\s+(?:\w+\s+){0,2}?(?:acceptance|publication|review)\b/i;

const says = [
  // "Our code is available", "Source code and models have been released", "The toolkit can be accessed"
  new RegExp(
    String.raw`${artefact}[^.;:!?]{0,100}?\b(?:is|are|was|were|be|been|being)\b(?:\W+\w+){0,5}?\W+${offered}\b`,
    "i"
  ),
  // "Code available", "Codes and data at", "Code: …", "(code here)"
  new RegExp(
    String.raw`(?:^|[.:;(]\s*)(?:(?:our|the|all|full|demo|both)\s+)*${artefact}(?:\s*(?:,|and|&)\s*[\w-]+){0,4}\s*(?::|\b(?:available|released|at|here|on)\b)`,
    "i"
  ),
  // "We release our code", "we open-source the implementation", "making our code available"
  new RegExp(
    String.raw`\b(?:we|authors?|also|and(?=\s+(?:\w+ly\s+)?\w+\s+(?:our|the|all|its|source|full|both)\b))\b[^.;:!?]{0,40}?\b(?:releas(?:e|ed|ing)|open[\s-]*sourc(?:e|ed|ing)|publish(?:ed|ing)?|shar(?:e|ed|ing))\b(?!\s+(?:communit|software|models?|llms?))[^.;:!?]{0,80}?${artefact}`,
    "i"
  ),
  new RegExp(String.raw`\b(?:releasing|open[\s-]*sourcing|publishing|sharing)\s+[^.;:!?]{0,80}?${artefact}`, "i"),
  new RegExp(
    String.raw`\b(?:mak(?:e|es|ing)|made)\s+(?:our|the|all|its|this|source|available|public)\b[^.;:!?]{0,80}?${artefact}[^.;:!?]{0,60}?\b(?:available|public|accessible|open)\b`,
    "i"
  ),
  new RegExp(
    String.raw`\b(?:we|and)\s+(?:\w+\s+)?provide\s+(?:(?:an?|our|the|all|full|its|complete|open[\s-]*source|source|reference|and)\s+)+(?:[\w-]+\s+){0,4}?${artefact}`,
    "i"
  ),
  // "We present NAME, an open-source toolkit", "a publicly available library"
  new RegExp(
    String.raw`\b(?:we|paper|work)\s+(?:\w+\s+)?(?:introduc|present|provid|releas|develop|describ|propos|contribut)[^.;:!?]{0,80}?\b(?:open[\s-]*sourced?|(?:publicly|freely)\s+(?:available|accessible))\s+(?:[\w-]+\s+){0,3}?${artefact}`,
    "i"
  ),
  // "code released under", "as open-source software", "our open-source toolkit"
  new RegExp(
    String.raw`${artefact}[^.;:!?]{0,30}?\b(?:publicly|freely|openly)\s+(?:available|released|accessible)`,
    "i"
  ),
  /\b(?:open[\s-]*sourced?|publicly\s+available|available|released|hosted)\b[^.;:!?]{0,140}?\bgit\s?(?:hub|lab)(?:\d|\b)/i,
  /\bgit\s?hub\b[^.;!?]{0,40}?\bthis\s+https?\s+url\b/i,
  // arXiv's listings put these words for a URL
  new RegExp(String.raw`${artefact}[^.;!?]{0,120}?\bthis\s+https?\s+url\b`, "i")
];

const others =
  /\b(?:their|existing|previous|prior|other|others'?|third[\s-]*party|competing|baseline)\s+(?:\w+\s+){0,3}?(?:codes?|implementations?|software|tools?|toolkits?|librar(?:y|ies)|packages?|repositor(?:y|ies))\b|\b(?:papers?|works?|studies|methods|models)\s+(?:with(?:out)?|whose|that\s+\w+)\s+(?:\w+\s+){0,3}?codes?\b|\b(?:using|uses?|based\s+on|built\s+(?:up)?on|from|analy[sz]e[ds]?|existing)\s+(?:\w+\s+){0,3}?(?:publicly\s+available|open[\s-]*sourced?|freely\s+available|released)\b/i;

/** Cheap test that a text says nothing of code being had. */
export const mayClaimCode =
  /\b(?:codes?|codebase|implementations?|software|scripts|toolkit|toolbox|library|package|repo|repository|simulator|plugin|git\s?(?:hub|lab)|https?\s+url)(?:\d|\b)/i;

const clauses = /,?\s+(?:and|while|whereas|but)\s+(?=(?:the|our|all|we|data|datasets?|models?)\b)/i;

/** What one sentence, read without its URLs, says of the paper's own code. */
export function codeClaim(sentence: string): CodeClaim {
  if (!mayClaimCode.test(sentence) || !says.some((pattern) => pattern.test(sentence)) || others.test(sentence))
    return null;
  if (!future.test(sentence)) return "claimed";
  return sentence.split(clauses).some((clause) => isClaim(clause) && !future.test(clause)) ? "claimed" : "promised";
}

function isClaim(words: string): boolean {
  return mayClaimCode.test(words) && says.some((pattern) => pattern.test(words)) && !others.test(words);
}

/** Whether a sentence speaks of what is still to come: "will be released", "upon acceptance". */
export function isPromise(sentence: string): boolean {
  return future.test(sentence);
}

const usesOthers =
  /\b(?:based\s+on|built\s+(?:up)?on(?:\s+top\s+of)?|we\s+use[ds]?|using|adapted\s+from|borrowed\s+from|modified\s+from|fork(?:ed)?\s+(?:from|of)|their|et\s+al|compared\s+(?:to|with)|provided\s+by|taken\s+from|originally)\b/i;
const ownWords =
  /\b(?:our|ours|we\s+(?:\w+\s+)?(?:release|open|publish|provide|share|make|made)|available|released|open[\s-]*sourced?|accessible|accessed|found|see|visit)\b/i;

/** Whether the words before a URL say that what stands there is somebody else's: "built on", and nothing of giving after it. */
export function isOthers(before: string): boolean {
  const at = before.search(usesOthers);
  return at >= 0 && !ownWords.test(before.slice(at)) && !givesBefore.test(before.slice(0, at));
}

const givesBefore =
  /\b(?:code|implementation|source)s?\b[^.;]*\b(?:available|released|open[\s-]*sourced?|published|found)\b/i;
