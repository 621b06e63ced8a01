const opened = String.raw`((?:[^\s()[\]]+\s+){1,4})[([]\s*(?:https?:\/\/(?:www\.)?)?$`;
const within = String.raw`(?:in|with|using|on|by|via|through|within|under|on\s+top\s+of)\s+(?!our\b|this\b|these\b)(?:the\s+)?`;
/** "Experiments were run in NAME (". */
const ran = new RegExp(
  String.raw`\b(?:experiments?|simulations?|analys[ei]s|computations?|calculations?|statistics|training|evaluations?|tests?|trials?|models?|networks?|agents?|polic(?:y|ies))\s+(?:[\w-]+\s+){0,4}?(?:is|are|was|were|been)\s+(?:\w+ly\s+)?(?:run|conducted|performed|carried\s+out|done|executed|trained|simulated|computed|fitted|evaluated|tested)\s+(?:\w+\s+){0,3}?${within}${opened}`,
  "i"
);
/** "implemented with NAME (". */
const made = new RegExp(
  String.raw`\b(?:implemented|written|built|developed|coded|programmed)\s+${within}${opened}`,
  "i"
);

const code = /\b(?:codes?|codebase|scripts?|implementations?|repositor(?:y|ies)|repo|our)\b/i;
const tool =
  /(?:\p{Lu}[^\s]*|\b(?:simulator|library|package|toolkit|toolbox|framework|environment|engine|solver|platform|suite|software))\s*$/u;
/** Machines, languages and hosts stand there as well, and what has the address is then the code. */
const noTool =
  /\b(?:[GCT]PUs?|Python|Julia|R|MATLAB|C\+\+|Git\s?Hub|Git\s?Lab|Zenodo|Bitbucket|Hugging\s?Face|Colab)\s*$/i;

/**
 * Whether the words before a URL say that a tool of somebody else's has it, which the paper only used: "experiments were run in NAME (",
 * "implemented with NAME (" where the URL's path has the name.
 */
export function isUsedTool(before: string, path: string): boolean {
  const used = ran.exec(before)?.[1];
  if (used !== undefined) return !code.test(used) && ((tool.test(used) && !noTool.test(used)) || bears(path, used));
  const basis = made.exec(before)?.[1];
  return basis !== undefined && !code.test(basis) && bears(path, basis);
}

/** Whether a URL's path has the last word of a name. */
function bears(path: string, name: string): boolean {
  const last = letters(name.trim().split(/\s+/).at(-1)!);
  return last.length > 1 && letters(path).includes(last);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
