const fetched = new Map<string, Promise<string>>();

/**
 * `@font-face` rules with their files as data, for the fonts of the page that the texts under `root` use (by their attributes
 * `font-family` and `font-style`). Files that do not arrive are left out: readers then see the next family of the list.
 */
export async function embeddedFonts(root: Element): Promise<string> {
  const uses = usesOf(root);
  const rules: Promise<string>[] = [];
  for (const {rule, base} of faces()) {
    const family = unquoted(rule.style.getPropertyValue("font-family"));
    const style = rule.style.getPropertyValue("font-style") || "normal";
    const range = rule.style.getPropertyValue("unicode-range");
    const source = /url\((["']?)([^"')]+)\1\)/.exec(rule.style.getPropertyValue("src"))?.[2];
    const use = uses.get(`${family} ${style}`);
    if (!use || !source || ![...use].some((character) => inRange(character, range))) continue;
    const weight = rule.style.getPropertyValue("font-weight") || "normal";
    rules.push(
      dataOf(new URL(source, base).href).then(
        (data) =>
          `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};src:url(${data}) format("woff2")${range ? `;unicode-range:${range}` : ""}}`,
        () => ""
      )
    );
  }
  return (await Promise.all(rules)).filter(Boolean).join("\n");
}

/** Characters by family and style. */
function usesOf(root: Element): Map<string, Set<string>> {
  const uses = new Map<string, Set<string>>();
  for (const text of root.querySelectorAll("text, tspan")) {
    const families = text.closest("[font-family]")?.getAttribute("font-family") ?? "";
    const style = text.closest("[font-style]")?.getAttribute("font-style") ?? "normal";
    for (const family of families.split(",").map(unquoted)) {
      const use = uses.get(`${family} ${style}`) ?? new Set();
      for (const character of text.textContent ?? "") use.add(character);
      uses.set(`${family} ${style}`, use);
    }
  }
  return uses;
}

function faces(): {rule: CSSFontFaceRule; base: string}[] {
  return Array.from(document.styleSheets).flatMap((sheet) => facesOf(sheet));
}

function facesOf(sheet: CSSStyleSheet): {rule: CSSFontFaceRule; base: string}[] {
  const found: {rule: CSSFontFaceRule; base: string}[] = [];
  let rules: Iterable<CSSRule>;
  try {
    rules = sheet.cssRules;
  } catch {
    return []; // a style sheet of another origin may not be read
  }
  for (const rule of rules)
    if (rule instanceof CSSFontFaceRule) found.push({rule, base: sheet.href ?? document.baseURI});
    else if (rule instanceof CSSImportRule && rule.styleSheet) found.push(...facesOf(rule.styleSheet));
  return found;
}

function unquoted(family: string): string {
  return family.trim().replace(/^["']|["']$/g, "");
}

/** Whether a character is in a CSS unicode-range such as "U+0-FF, U+131, U+4??"; every character is in none given. */
export function inRange(character: string, range: string): boolean {
  if (!range) return true;
  const code = character.codePointAt(0)!;
  return range.split(",").some((part) => {
    const [from = "", to] = part.trim().replace(/^u\+/i, "").split("-");
    const low = parseInt(from.replace(/\?/g, "0"), 16);
    const high = parseInt(to ?? from.replace(/\?/g, "F"), 16);
    return code >= low && code <= high;
  });
}

function dataOf(address: string): Promise<string> {
  const known = fetched.get(address);
  if (known) return known;
  const data = fetch(address)
    .then((response) => {
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      return response.blob();
    })
    .then(
      (blob) =>
        new Promise<string>((resolve, reject) => {
          const reader = new FileReader();
          reader.onload = () => resolve(String(reader.result).replace(/^data:[^;,]*/, "data:font/woff2"));
          reader.onerror = () => reject(reader.error!);
          reader.readAsDataURL(blob);
        })
    );
  fetched.set(address, data);
  data.catch(() => fetched.delete(address));
  return data;
}
