/**
 * The row that a key goes to from row `at` (-1: from before the first): arrows to the next, Home and End to the first and last; null for
 * other keys, and where the key is needed to write or choose.
 */
export function rowByKey(event: KeyboardEvent, at: number, count: number): number | null {
  const {key, target} = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented || !count) return null;
  if ((target as Element).matches("textarea, select, input:not([type=checkbox])")) return null;
  switch (key) {
    case "ArrowDown":
      return Math.min(count - 1, at + 1);
    case "ArrowUp":
      return at > 0 ? at - 1 : null;
    case "Home":
      return at < 0 ? null : 0;
    case "End":
      return at < 0 ? null : count - 1;
    default:
      return null;
  }
}
