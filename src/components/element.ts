type Child = Node | string | null | undefined | false;

/** An HTML element with attributes (null and false are left out, true is empty) and children; strings become text nodes. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | number | boolean | null | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== null && value !== undefined && value !== false)
      node.setAttribute(key, value === true ? "" : String(value));
  node.append(
    ...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false)
  );
  return node;
}

/** A button that looks like an underlined word unless its class says otherwise. */
export function action(
  label: string,
  run: () => void,
  attributes: Record<string, string | null> = {}
): HTMLButtonElement {
  const button = element("button", {type: "button", class: "action", ...attributes}, label);
  button.addEventListener("click", run);
  return button;
}
