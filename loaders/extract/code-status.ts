/** What a sentence says of the paper's own code: that it can be had, that it will be had, or nothing. */
export type CodeClaim = "claimed" | "promised" | null;

/** What else is called a code: of life, of a channel, of law, of a classification. */
const otherCode = String.raw`(?:genetic|histone|neural|penal|civil|criminal|legal|moral|ethical|tax|labou?r|dress|building|billing|postal|zip|area|country|bar|QR|morse|diagnos(?:tic|is)|procedure|disease|medical|occupation(?:al)?|commodity|ICD\S*|CPT|(?:error[\s-]*)?correcti(?:ng|on)|error[\s-]*detecting|block|linear|cyclic|convolutional|polar|turbo|fountain|LDPC|BCH|CSS|Reed[\s-]+\S+|Hamming|stabili[sz]er|surface|toric|holographic|topological|spreading|space[\s-]*time|hash)`;
/** What else is called a package or a library: of aid, of measures, of molecules. */
const otherPackage = String.raw`(?:vaccine|vaccination|aid|relief|stimulus|rescue|benefits?|compensation|salary|fiscal|financial|policy|reform|legislative|food|care|treatment|battery|chip|optical|compound|peptide|antibody|phage|c?DNA|genomic|spectral)`;
const artefact = String.raw`(?<!-)(?<!\b${otherCode}[\s-]+(?=codes?\b))(?<!\b${otherPackage}[\s-]+(?=(?:package|library)\b))\b(?:source[\s-]*)?(?:code(?:[\s-]*bases?|s)?|implementations?|software|scripts|toolkit|toolbox|library|package|repository|repo|simulator|plugin)\b(?!-|\s+(?:that|which|generation|completion|switching|understanding|search|review|repair|intelligence|llms?|models?|language|snippets?|datasets?|benchmarks?|corpus|corpora|distribution|smells?|changes?|quality|engineer(?:s|ing)|developers?|development(?!\s+kits?\b)|defects?|bugs?|testing|vulnerabilit(?:y|ies)|maintenance)\b)`;
/** What is a program when it is said to be open source: an open-source tool is its code, an open-source model or data set is not. */
const program = String.raw`(?:${artefact}|\b(?:tools?|frameworks?|platforms?|solvers?|engines?|compilers?|pipelines?|environments?|systems?|suites?|apps?|applications?)\b(?!-))`;
const offered = String.raw`(?:available|released?|open[\s-]*sourced?|published?|made\s+public|public(?:ly)?|accessible|accessed|downloaded|obtained|shared|provided(?!\s+by\s+(?!us\b|the\s+authors\b))|hosted|uploaded|found|here|coming\s+soon|(?:included|contained|attached)\s+(?:in|as|to)\s+(?:the\s+|our\s+)?(?:supplement\w*|appendix))`;

const future =
  /\b(?:promis|commit|pledg|undertak|agree)\w*\s+to\s+(?:\w+ly\s+)?(?:releas|open|publish|shar|mak|provid|upload)\w*|\bto\s+be\s+(?:\w+\s+){0,2}?(?:released|open[\s-]*sourced|published|made\s+public)\b|\b(?:will|shall|(?:is|are)\s+going\s+to|\w+['’]ll|plan(?:s|ning)?\s+to|intend(?:s)?\s+to|hope(?:s)?\s+to|aim\s+to)\s+(?:\w+\s+){0,2}?(?:be\s+(?:\w+\s+){0,4}?(?:available|released|open|published|public|accessible|shared|provided|found|uploaded)|(?:release|open|publish|share|make|provide|upload)\b)|\b(?:up)?on\s+(?:\w+\s+){0,2}?(?:acceptance|publication|accepted|publishing)\b|\b(?:available|released|coming|public|open[\s-]*sourced?)\s+soon\b|\bonce\s+(?:\w+\s+){0,3}?(?:accepted|published|released)\b|\b(?:after|following)\s+(?:\w+\s+){0,2}?(?:acceptance|publication|review)\b|\bwill\s+(?:\w+\s+)?(?:follow|appear)\b|\b(?:coming|follows?|appears?|available)\s+(?:very\s+)?(?:soon|shortly)\b|\bwill\s+(?:soon|shortly)\s+be\b|\b(?:is|are|be)\s+forthcoming\b|\bforthcoming\s*[.!)]?\s*$|\b(?:prepar\w+|plan(?:ned|ning)?)\b[^.;]{0,40}?\b(?:for\s+(?:\w+\s+)?release|releas\w+)\b|\breleases?\s+(?:is|are)\s+planned\b|\bto\s+appear\s+(?:on|at|in)\b|\bplan(?:s|ning)?\s+on\s+(?:\w+ly\s+)?(?:releas|open[\s-]*sourc|publish|shar|mak|provid|upload)ing\b|:\s*(?:TBA|TBD)\b|\bto\s+be\s+(?:announced|added|uploaded)\b|\bif\s+(?:\w+\s+){0,3}?accepted\b|\bwould\s+(?:\w+ly\s+)?(?:be\s+)?(?:releas|open[\s-]*sourc|publish)ed?\b|\bwill\s+(?:\w+\s+)?go\s+(?:public|live|online|open)\b/i;

/** ", and models are": another subject with its own predicate. */
const newClause = String.raw`,?\s+(?:and|but|while)\s+(?:the\s+|our\s+|all\s+)?[\w-]+\s+(?:is|are|was|were)\b`;
/** Words up to a predicate that still have the same subject. */
const sameSubject = String.raw`(?:(?!\b(?:when|whenever|if|unless|because|since|where)\b|\b(?:is|are|was|were)\b[^.;:]{1,40}?${newClause})[^.;:!?])`;

const says = [
  // "Our code is available", "Source code and models have been released", "The toolkit can be accessed"
  new RegExp(
    String.raw`${artefact}${sameSubject}{0,100}?\b(?:is|are|was|were|be|been|being)\b(?:(?!${newClause})\W+\w+){0,5}?\W+${offered}\b`,
    "i"
  ),
  // "Our code will follow", "we uploaded our code to GitHub"
  new RegExp(String.raw`\b(?:our|source|all)\s+${artefact}[^.;:!?]{0,40}?\bwill\s+(?:\w+\s+)?(?:follow|appear)\b`, "i"),
  new RegExp(String.raw`${artefact}[^.;:!?]{0,40}?\bwill\s+(?:\w+\s+)?go\s+(?:public|live|online|open)\b`, "i"),
  new RegExp(
    String.raw`\bwe\s+(?:\w+\s+)?(?:uploaded|put|posted|deposited|host)\s+(?:our|the|all)\s[^.;:!?]{0,40}?${artefact}`,
    "i"
  ),
  // "Our code is on GitHub"
  new RegExp(String.raw`${artefact}[^.;:!?]{0,40}?\b(?:is|are|be)\s+on\s+git\s?(?:hub|lab)\b`, "i"),
  // "Code available", "Codes and data at", "Code: …", "(code here)"
  new RegExp(
    String.raw`(?:^|[.:;(]\s*)(?:(?:our|the|all|full|demo|both)\s+)*${artefact}(?:\s*(?:,|and|&)\s*[\w-]+){0,4}\s*(?::|\b(?:available|released|at|here|on|coming\s+soon|forthcoming|to\s+appear)\b|\breleases?\s+(?:is|are)\s+planned\b)`,
    "i"
  ),
  // "We release our code", "we open-source the implementation", "making our code available"
  new RegExp(
    String.raw`\b(?:we|authors?|also|and(?=\s+(?:\w+ly\s+)?\w+\s+(?:our|the|all|its|source|full|both)\b))\b[^.;:!?]{0,40}?\b(?:releas(?:e|ed|ing)|open[\s-]*sourc(?:e|ed|ing)|publish(?:ed|ing)?|shar(?:e|ed|ing))\b(?!\s+(?:communit|software|models?|llms?))[^.;:!?]{0,80}?${artefact}`,
    "i"
  ),
  new RegExp(
    String.raw`(?:\b(?:releasing|open[\s-]*sourcing|publishing|sharing)|\bwe\b[^.;]{0,20}\bprepar(?:e|ing))\s+[^.;:!?]{0,80}?${artefact}`,
    "i"
  ),
  new RegExp(
    String.raw`\b(?:mak(?:e|es|ing)|made)\s+(?:our|the|all|its|this|source|available|public)\b[^.;:!?]{0,80}?${artefact}[^.;:!?]{0,60}?\b(?:available|public|accessible|open)\b`,
    "i"
  ),
  new RegExp(
    String.raw`\b(?:we|and)\s+(?:\w+\s+)?provided?\s+(?:(?:an?|our|the|all|full|its|complete|open[\s-]*source|source|reference|and)\s+)+(?:[\w-]+\s+){0,4}?${artefact}`,
    "i"
  ),
  // "We present NAME, an open-source toolkit", "We release NAME, an open-source tool", "a publicly available library"
  new RegExp(
    String.raw`\b(?:we|paper|work)\s+(?:\w+\s+)?(?:introduc|present|provid|releas|develop|describ|propos|contribut|shar|publish)[^.;:!?]{0,80}?(?<!\b(?:to|for|of|in|on|from|across|about|among|between|within)\s+(?:(?:[\d,]+|\w+ly)\s+)?)\b(?:open[\s-]*sourced?|(?:publicly|freely)\s+(?:available|accessible))\s+(?:[\w-]+\s+){0,3}?${program}`,
    "i"
  ),
  // "code released under", "as open-source software", "our open-source toolkit"
  new RegExp(
    String.raw`${artefact}[^.;:!?]{0,30}?\b(?:publicly|freely|openly)\s+(?:available|released|accessible)`,
    "i"
  ),
  // arXiv's listings put these words for a URL; "this http URL" alone also for a full stop without a blank
  new RegExp(
    String.raw`${artefact}[^.;!?]{0,120}?(?:\bthis\s+https\s+url\b|(?:\b(?:at|in|on|here|from|via|see|repository|link)|[:(])\s*this\s+http\s+url\b)`,
    "i"
  )
];

/** GitHub says that what is given is a program where nothing says that it is something else. */
const onGithub = [
  /\b(?:open[\s-]*sourced?|publicly\s+available|available|released|hosted)\b[^.;:!?]{0,140}?\b(?:on|at|in|via|from|through|under|over|using|following|our|the|a|this|anonym\w+|public|:)\s*git\s?(?:hub|lab)(?:\d|\b)(?!\s+(?:stars?|users?|issues|projects)\b)/i,
  /\bgit\s?hub\b[^.;!?]{0,40}?\bthis\s+https?\s+url\b/i
];
const data =
  /\b(?:data(?:sets?|bases?)?|corpus|corpora|treebanks?|annotations?|prompts?|models?|weights|checkpoints?|benchmarks?)\b/i;
const anyProgram = new RegExp(String.raw`${program}|\b(?:project|work|method|experiments?)\b`, "i");

/** "We compare with NAME, whose code …": what is compared with or looked into is not what the paper gives. */
const borrowed = new RegExp(
  String.raw`\bwe\s+(?:\w+\s+)?(?:compar|analy[sz]|us(?:e|ed)\b|stud(?:y|ied)|mine|examin|investigat|collect|inspect|survey|adopt|employ|select|gather|audit)\w*\b(?:(?!\bwhose\b).)*(?<!\b(?:our|this|proposed)\s+(?:(?!(?:with|to|and|against|than|from)\b)[\w-]+\s+){0,2}[\w-]+,?\s+|\band\s+)\bwhose\s+(?:[\w-]+\s+)?${artefact}|\bwhose\s+(?:\w+\s+)?(?:authors?|developers?|creators?|maintainers?)\b`,
  "i"
);
/** "The code of NAME is available, and we mine it": what is had is what the paper looks into. */
const takenUp =
  /\b(?:and|which|where|so)\s+we\s+(?:\w+ly\s+)?(?:use[ds]?|min(?:e|ed)|analy[sz]ed?|stud(?:y|ied)|examined?|inspect(?:ed)?|parsed?|adopt(?:ed)?|modif(?:y|ied)|extend(?:ed)?|fork(?:ed)?|re-?implement(?:ed)?)(?:\s+(?:it|them|these)\b|\s*[,.]?\s*$)/i;

const others = new RegExp(
  [
    borrowed.source,
    String.raw`\b(?:their|existing|previous|prior|other|others'?|third[\s-]*party|competing|baselines?)\s+(?:\w+\s+){0,3}?(?:codes?|implementations?|software|tools?|toolkits?|librar(?:y|ies)|packages?|repositor(?:y|ies))\b`,
    String.raw`\b(?:papers?|works?|studies|methods|models)\s+(?:with(?:out)?|whose|that\s+\w+)\s+(?:\w+\s+){0,3}?codes?\b`,
    // "the code of the baseline by Smith et al."
    String.raw`${artefact}\s+(?:of|by|from)\s+(?!our\b|this\b)(?![^.;]*\bour\b)(?:[^\s.;:]+\s+){0,6}?(?:baselines?\b|et\s+al\b|others\b|(?:the\s+)?(?:original|previous|prior)\s+)`,
    // "prior work has released code"
    String.raw`\b(?:prior|previous|earlier|existing|past|recent|other|related)\s+(?:works?|papers?|authors?|studies|methods|approaches|researchers|groups|teams)\s+(?:(?:has|have|had|also|already|often|rarely|do|does)\s+){0,2}(?:releas|provid|publish|shar|open|ma[dk]e|giv)`,
    // "many authors promise that code"
    String.raw`\b(?:many|most|some|few|several|numerous|other|these|those|such)\s+(?:\w+\s+){0,2}?(?:works?|papers?|authors?|studies|researchers|groups|teams|journals|venues|companies)\s+(?:(?:have|had|also|already|often|rarely|now|do)\s+){0,2}(?:promis|claim|stat|say|pledg|commit|plan|intend|releas|provid|publish|shar|open|ma[dk]e|giv)`,
    // "we study open-source code", "using publicly available implementations"
    String.raw`(?<!\b(?:our|the|this|an?)\s+)\b(?:us(?:e[ds]?|ing)|based\s+on|built\s+(?:up)?on|from|analy[sz](?:e[ds]?|ing)|stud(?:y|ied|ying)|collect(?:ed|ing)?|min(?:e|ed|ing)|examin(?:e|ed|ing)|investigat(?:e|ed|ing)|inspect(?:ed|ing)?|gather(?:ed|ing)?|surve(?:y|yed|ying)|compar(?:e|ed|ing)|adopt(?:ed|ing)?|employ(?:ed|ing)?|leverag(?:e|ed|ing)|utiliz(?:e|ed|ing)|audit(?:ed|ing)?|existing)\s+(?:(?!(?:is|are|was|were|be|been|made|will)\b)[\w-]+(?:,\d+)*\s+){0,3}?(?:publicly\s+available|open[\s-]*sourced?|freely\s+available|released)\b(?!\s+(?:at|on|in|via|under|here)\b)`,
    String.raw`\b(?:stud(?:y|ies)|survey|analysis|review|audit|census|taxonomy|comparison|sample)\s+(?:of|on|across)\s+(?:(?!and\b)[\w-]+(?:,\d+)*\s+){0,4}?(?:publicly\s+available|open[\s-]*sourced?|freely\s+available|released)\b`,
    // "we thank the authors for their code"
    String.raw`\b(?:thank(?:s|ful)?|grateful|acknowledge|indebted)\b[^.;]*?${artefact}`,
    // "whether code is available"
    String.raw`\b(?:if|whether|unless|when(?:ever)?)\s+(?:(?:the|a|any|no|such|source|original)\s+)*${artefact}\s+(?:is|are|was|were|be|has|had)\b`,
    // "how students release code", "whether authors will release code", "if the code will be released"
    String.raw`\b(?:whether|how(?!\s+to\b)|why|if)\s+(?:(?!we\b|our\b|to\b)[\w-]+\s+){1,5}?(?:releas|shar|publish|provid|open[\s-]*sourc|mak|disclos)\w*`,
    String.raw`\bwhether\s+(?:(?:the|a|any|no|such|source|original)\s+)*${artefact}\s+(?:will|would|can|could|should|may|might)\b`,
    // "available for only 30% of them", "only 12% of studies provide code"
    String.raw`\b(?:available|accessible|released|public|shared|provided)\s+(?:for|in|with|by)\s+(?:only\s+|just\s+|about\s+|roughly\s+|(?:fewer|less|more)\s+than\s+)*(?:\d[\d.]*\s*(?:%|percent)|half|most|many|some|few|a\s+(?:third|quarter|fraction|minority|majority))\s*(?:of\s+)?(?:the\s+|all\s+|these\s+)?(?:them\b|papers|studies|works|articles|publications|methods|repositories|projects|journals|venues|conferences|cases)`,
    // "of 500 papers, 200 had code available"
    String.raw`\b(?:\d[\d,.]*\s*(?:%|percent)?|most|many|some|few|half|none|several)\s+(?:of\s+(?:them|these|those)\s+)?(?:had|have|has|provided?|shared?|released?|includ(?:e|ed))\s+(?:(?!our\b)[\w-]+\s+){0,3}?${artefact}`,
    // "NAME, whose code is public, is strong", "journals require that code be shared", "code, which is seldom provided"
    String.raw`^(?:(?!\b(?:we|our|this|here|presents?|proposes?|introduces?)\b).)*\bwhose\s+(?:\w+\s+)?${artefact}`,
    String.raw`\b(?:requir|demand|ask|urg|encourag|recommend|mandat)\w*\s+(?:that|for)\s+(?:(?!our\b)\w+\s+){0,3}?${artefact}`,
    // "the code of life is found in DNA"
    String.raw`\b(?:code|program)\s+of\s+(?:life|conduct|ethics|silence|nature|law|honou?r)\b`,
    // "available to annotators"
    String.raw`\b(?:available|accessible|provided|shown|given|shared)\s+(?:only\s+)?(?:to|with)\s+(?:(?:the|all|our|both|human|expert|each)\s+)*(?:annotators?|participants?|students?|raters?|workers?|subjects?|attackers?|evaluators?|judges|us)\b`
  ].join("|"),
  "i"
);

const denials = new RegExp(
  [
    // "is not available", "cannot be released", "do not release"
    String.raw`\b(?:not|cannot|can't|don't|doesn't|isn't|aren't|won't|never|unable\s+to|neither)\b(?!\s+only\b)(?:\s+\w+){0,3}?\s+(?:available|released?|open[\s-]*sourced?|publish(?:ed)?|public(?:ly)?|accessible|shared?|provided?|disclosed?|made)\b`,
    // "neither the code nor the data"
    String.raw`\bneither\s+(?:[\w-]+\s+){0,4}?${artefact}|\bnor\s+(?:(?:is|are|do|will|can)\s+)?(?:[\w-]+\s+){0,2}?${artefact}`,
    String.raw`\b(?:unavailable|closed[\s-]*source|proprietary\s+(?:code|software)|withh[eo]ld)\b`,
    String.raw`\b(?:no|without(?:\s+(?:any|the|releasing|publishing|sharing))*|lack\s+of)\s+(?:(?:public|publicly|available|open[\s-]*source|source|official|released|our|the)\s+)*${artefact}`
  ].join("|"),
  "i"
);

/** Cheap test that a text says nothing of code being had. */
export const mayClaimCode =
  /\b(?:codes?|codebase|implementations?|software|scripts|toolkit|toolbox|library|package|repo|repository|simulator|plugin|open[\s-]*sourced?|git\s?(?:hub|lab)|https?\s+url)(?:\d|\b)/i;

const clauses = /,?\s+(?:and|while|whereas|but)\s+(?=(?:the|our|all|we|data|datasets?|models?)\b)/i;
const looseClauses = /(?:[,;]|,?\s+(?:and|while|whereas|but))\s+(?=(?:the|our|all|we|code|source)\b)/i;

/** What one sentence, read without its URLs, says of the paper's own code. */
export function codeClaim(sentence: string): CodeClaim {
  if (!mayClaimCode.test(sentence) || !saysGiven(sentence)) return null;
  if (takenUp.test(sentence) && !explicitlyOwn.test(sentence)) return null;
  if (!isClaim(sentence)) {
    const own = sentence.split(looseClauses).filter((part) => part.length < sentence.length && isClaim(part));
    return own.length === 0 ? null : own.every((part) => future.test(part)) ? "promised" : "claimed";
  }
  if (!future.test(sentence)) return "claimed";
  return sentence.split(clauses).some((part) => isClaim(part) && !future.test(part)) ? "claimed" : "promised";
}

/** Whether a sentence names the paper's code itself: "our code", not only "an open-source framework". */
export function namesCode(sentence: string): boolean {
  return ownCode.test(sentence);
}

const ownCode = /\b(?:codes?(?:bases?)?|implementations?|repositor(?:y|ies)|software)\b/i;

function isClaim(words: string): boolean {
  return mayClaimCode.test(words) && saysGiven(words) && !others.test(words) && !isDenial(words);
}

/** "not available"; "not yet public" denies nothing where a promise follows. */
function isDenial(words: string): boolean {
  return denials.test(words) && !(/\bnot\s+yet\b/i.test(words) && future.test(words));
}

function saysGiven(words: string): boolean {
  if (says.some((pattern) => pattern.test(words))) return true;
  return (
    onGithub.some((pattern) => pattern.test(words)) &&
    (!data.test(words) || anyProgram.test(words.replace(/\bgit\s?(?:hub|lab)\s+\w+/gi, "")))
  );
}

/** Whether a sentence speaks of what is still to come: "will be released", "upon acceptance". */
export function isPromise(sentence: string): boolean {
  return future.test(sentence);
}

/** Words that tie what follows to somebody else, whatever is said of its being had. */
const attributed =
  /\b(?:their|et\s+al|we\s+(?:\w+\s+)?(?:use[ds]?|adopt(?:ed)?|employ(?:ed)?)|compared\s+(?:to|with)|provided\s+by|taken\s+from|originally)\b/i;
/** Words that do so unless the sentence goes on to say that something can be had: "A model based on BERT is available at". */
const used =
  /\b(?:based\s+on|(?:built|builds?|building)\s+(?:up)?on(?:\s+top\s+of)?|using|adapted\s+from|borrowed\s+from|modified\s+from|fork(?:ed)?\s+(?:from|of))\b/i;
/** "bugs in NAME (": a name that stands behind such words, with the URL in parentheses behind it, is somebody else's. */
const tied =
  /\b(?:extend(?:s|ed|ing)?|fork(?:s|ed|ing)?|evaluat(?:e|es|ed|ing)|test(?:s|ed|ing)?|benchmark(?:s|ed|ing)?|stud(?:y|ies|ied|ying)|analy[sz](?:e|es|ed|ing)|examin(?:e|es|ed|ing)|investigat(?:e|es|ed|ing)|attack(?:s|ed|ing)?|outperform(?:s|ed|ing)?|beat(?:s|ing)?|such\s+as|like|including|e\.g\.,?|in|on|with|against|than|over|from)\s+(?:the\s+)?(?:(?!our\b)\p{Ll}[\w-]*\s+){0,2}?\p{Lu}[^\s()[\]]*\s*[([]\s*(?:https?:\/\/(?:www\.)?)?$/u;
const names = /\b(?:git\s?(?:hub|lab)|zenodo|bitbucket|hugging\s?face|python|julia|matlab)\S*\s*[([]\s*\S*$/i;
const presents =
  /\b(?:introduc|present|propos|develop|design|creat|describ|implement|contribut)\w*\b|\b(?:called|named|dubbed)\b/i;
const explicitlyOwn =
  /\b(?:our|ours|we\s+(?:\w+\s+)?(?:release|open|publish|provide|share|make|made))\b|\band\s+(?:\w+ly\s+)?(?:release|open[\s-]*source|publish|share|make)\s/i;
const ownSubject = /\bour\s+(?:\w+\s+){0,2}(?:codes?|implementation|software|repository)\b/i;
const had =
  /(?<!(?:publicly|freely|openly)\s+)\b(?:available|released|open[\s-]*sourced?|accessible|accessed|found|see|visit)\b|\b(?:is|are|was|be|been|made)\s+(?:\w+ly\s+)?(?:available|released|accessible)\b/i;
const newSubject = new RegExp(
  String.raw`[,;)]\s+(?:and\s+)?(?:the\s+|all\s+|full\s+)*${artefact}|\b(?:and|but)\s+(?:the\s+|all\s+|source\s+)*(?:codes?|implementation)\b`,
  "i"
);
const usedAfter =
  /^[\s)\]}"',]*(?:was|were|is|are|has\s+been|have\s+been)\s+(?:\w+\s+)?(?:used|employed|adopted|adapted|modified|reused)\b/i;

/** Whether the words around a URL say that what stands there is somebody else's: "built on", and nothing of giving after it. */
export function isOthers(before: string, after = ""): boolean {
  if (usedAfter.test(after) || takenUp.test(after)) return !explicitlyOwn.test(before);
  const attribution = before.search(attributed);
  if (attribution >= 0) {
    const rest = before.slice(attribution);
    const subject = before.slice(0, attribution);
    const given = givesBefore.test(subject) || (ownSubject.test(subject) && had.test(rest));
    return !given && !explicitlyOwn.test(rest.slice(2)) && !newSubject.test(rest);
  }
  const clause = before.split(looseClauses).at(-1)!;
  const whose = borrowed.exec(clause);
  if (whose && !explicitlyOwn.test(clause.slice(whose.index + whose[0].length))) return true;
  if (isDenial(clause)) return true;
  if (others.test(clause)) return !explicitlyOwn.test(clause);
  if (!/^[)\]\s,]*our\b/.test(after) && isTied(clause)) return true;
  const at = before.search(used);
  if (at < 0 || givesBefore.test(before.slice(0, at))) return false;
  const rest = before.slice(at);
  return !explicitlyOwn.test(rest) && !had.test(rest);
}

/** Whether a clause ends with a name that it only speaks of, before a URL in parentheses. */
function isTied(clause: string): boolean {
  const at = clause.search(tied);
  if (at < 0 || names.test(clause)) return false;
  const subject = clause.slice(0, at);
  if (itself.test(subject)) return false;
  return !explicitlyGiven.test(clause) && !presents.test(subject) && !had.test(clause) && !givesBefore.test(subject);
}

/** "code in NAME (": the words before say that it is the code. */
const itself = new RegExp(String.raw`(?:^|[;:,]\s*)(?:the\s+|all\s+|full\s+)*${artefact}\s*$`, "i");
const explicitlyGiven = new RegExp(
  String.raw`\bour\s+(?:[\w-]+\s+){0,3}?${artefact}|\bwe\s+(?:\w+\s+)?(?:release|open|publish|provide|share|make|made|host|maintain)`,
  "i"
);
const givesBefore =
  /\b(?:code|implementation|source)s?\b[^.;]*\b(?:available|released|open[\s-]*sourced?|published|found)\b/i;
