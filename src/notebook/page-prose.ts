/** Languages whose fences Framework runs. */
const runs =
  /^(\s*(?:(?:>|[-*+]|\d+[.)])\s*)*)(`{3,}|~{3,})[ \t]*(js|ts|jsx|tsx|html|svg|sql|dot|mermaid|tex|node|python|r|sh)\b(.*)$/i;
const fence = /^(?:\s*(?:(?:>|[-*+]|\d+[.)])\s*)*)(`{3,}|~{3,})(.*)$/;

/**
 * Prose of a notebook as Framework's Markdown: there, HTML in it is text and code in it does not run. `code` is what `parseMarkdown`
 * made of it, blank but for its values (null where it could not be read: then nothing in it is a value).
 */
export function proseOfPage(source: string, code: string | null): string {
  const lines = source.split("\n");
  let open: string | null = null;
  let at = 0;
  return lines
    .map((line) => {
      const start = at;
      at += line.length + 1;
      const mark = fence.exec(line);
      if (open !== null) {
        if (mark?.[1]!.startsWith(open) && !mark[2]!.trim()) open = null;
        return code === null ? unvalued(line) : line;
      }
      if (mark && !(mark[1]!.startsWith("`") && mark[2]!.includes("`"))) {
        open = mark[1]!;
        const run = runs.exec(line);
        return run ? `${run[1]}${run[2]}${run[3]}${run[4]} run=false` : line;
      }
      return textLine(line, (i) => code !== null && /\S/.test(code[start + i] ?? ""), code === null);
    })
    .join("\n");
}

/** A line of text with its “<” as text, but for addresses in them, code between backticks, and values. */
function textLine(line: string, isValue: (offset: number) => boolean, unread: boolean): string {
  let text = "";
  for (let i = 0; i < line.length; ++i) {
    const ticks = /^`+/.exec(line.slice(i))?.[0];
    const end = ticks ? line.indexOf(ticks, i + ticks.length) : -1;
    if (ticks && end > 0 && !isValue(i)) {
      const span = line.slice(i, end + ticks.length);
      text += unread ? unvalued(span) : span;
      i = end + ticks.length - 1;
    } else if (
      line[i] === "<" &&
      !isValue(i) &&
      /^<[a-z/!?]/i.test(line.slice(i)) &&
      !/^<https?:[^\s<>]*>/.test(line.slice(i))
    )
      text += "&lt;";
    else if (unread && line.startsWith("${", i) && line[i - 1] !== "\\") text += "\\$";
    else text += line[i];
  }
  return text;
}

function unvalued(text: string): string {
  return text.replace(/(?<!\\)\$\{/g, "\\${");
}
