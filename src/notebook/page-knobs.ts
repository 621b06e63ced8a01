/** The key of a page's front matter under which its options stand as an address spells them: "knob.sort=name&knob.show=12". */
const key = "knobs";

const frontMatter = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;
const line = new RegExp(`^${key}:[ \\t]*(.*?)[ \\t]*(\\r?\\n)`, "m");

/** What a page's Markdown says that its charts' options begin with; empty where it says nothing. */
export function knobsOfPage(markdown: string): URLSearchParams {
  const [, said = ""] = line.exec(partsOf(markdown)?.front ?? "") ?? [];
  return new URLSearchParams(said.replace(/^(["'])(.*)\1$/, "$2"));
}

/** The page's Markdown saying that its charts' options begin with these; everything else stays byte for byte. */
export function withKnobsOfPage(markdown: string, options: URLSearchParams): string {
  const parts = partsOf(markdown);
  const end = /\r?\n/.exec(markdown)?.[0] ?? "\n";
  const said = options.size ? `${key}: ${String(options)}${end}` : "";
  if (!parts) return said ? `---${end}${said}---${end}${end}${markdown}` : markdown;
  const {before, front, after} = parts;
  return before + (line.test(front) ? front.replace(line, () => said) : front + said) + after;
}

function partsOf(markdown: string): {before: string; front: string; after: string} | null {
  const [, before, front] = frontMatter.exec(markdown) ?? [];
  if (before === undefined || front === undefined || !markdown.startsWith(before)) return null;
  return {before, front, after: markdown.slice(before.length + front.length)};
}
