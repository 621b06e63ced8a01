/** Colours and fonts for a canvas, which knows no variables: as an element of the page has them, asked once each. */
export interface CanvasPaint {
  colour(css: string): string;
  /** A font by its CSS with variables: "600 14px var(--sans)". */
  font(css: string): string;
  /** Forgets everything, for another theme. */
  forget(): void;
}

export function canvasPaint(element: HTMLElement): CanvasPaint {
  const known = new Map<string, string>();
  const resolved = (property: "color" | "font", css: string): string => {
    const key = `${property} ${css}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (!element.isConnected) return property === "font" ? css : "currentcolor";
    const probe = document.createElement("span");
    probe.hidden = true;
    probe.style.setProperty(property, css);
    element.append(probe);
    const style = getComputedStyle(probe);
    const value =
      property === "color"
        ? style.color
        : `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    probe.remove();
    known.set(key, value);
    return value;
  };
  return {
    colour: (css) => resolved("color", css),
    font: (css) => resolved("font", css),
    forget: () => known.clear()
  };
}

/** Calls back when the page changes between light and dark, until the element has left the page. */
export function onTheme(element: Element, changed: () => void): void {
  let shown = false;
  const told = () => {
    if (element.isConnected) shown = true;
    else if (shown) return stop();
    changed();
  };
  const observer = new MutationObserver(told);
  observer.observe(document.documentElement, {attributes: true, attributeFilter: ["data-theme", "class", "style"]});
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", told);
  function stop(): void {
    observer.disconnect();
    dark.removeEventListener("change", told);
  }
}
