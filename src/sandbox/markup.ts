import * as htl from "htl";

type Template = (strings: {raw: readonly string[]}, ...values: unknown[]) => unknown;

/** What stands before a value that an attribute is to have which hears of events. */
const attribute = /(\s)(on[a-z]+)\s*=\s*$/i;

/**
 * `html` and `svg` of htl for a document that refuses handlers in markup. htl writes `onclick=${f}` into the markup, takes the attribute
 * out again and sets the property; here it is told to set the property only, as `${{onclick: f}}`.
 */
function asProperties(template: Template): Template {
  return ({raw}, ...values) => {
    const strings = [...raw];
    const given = values.map((value, i) => {
      const name = typeof value === "function" && /^[\s>]/.test(raw[i + 1]!) && attribute.exec(raw[i]!)?.[2];
      if (!name) return value;
      strings[i] = strings[i]!.replace(attribute, "$1");
      return {[name.toLowerCase()]: value};
    });
    return template({raw: strings}, ...given);
  };
}

export const html = Object.assign(asProperties(htl.html), {fragment: asProperties(htl.html.fragment)});
export const svg = Object.assign(asProperties(htl.svg), {fragment: asProperties(htl.svg.fragment)});
