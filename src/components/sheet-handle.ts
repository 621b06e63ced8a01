/** The bar at the top of a bottom sheet: drag it up for more room, down to close. Screen readers and keyboards use "Close" instead. */
export function sheetHandle(sheet: HTMLElement, close: () => void): HTMLElement {
  const handle = document.createElement("div");
  handle.className = "sheet-handle";
  handle.setAttribute("aria-hidden", "true");
  let start: {y: number; height: number} | null = null;
  handle.addEventListener("pointerdown", (event) => {
    start = {y: event.clientY, height: sheet.getBoundingClientRect().height};
    handle.setPointerCapture(event.pointerId);
  });
  const heightAt = ({clientY}: PointerEvent, from: {y: number; height: number}) =>
    Math.max(0, from.height + from.y - clientY);
  const pull = (height: number) => sheet.style.setProperty("--sheet", `${height}px`);
  handle.addEventListener("pointermove", (event) => {
    if (start) pull(heightAt(event, start));
  });
  const release = (event: PointerEvent) => {
    if (!start) return;
    const height = heightAt(event, start);
    const closes = height < 120 || (height < 0.6 * start.height && height < 0.4 * innerHeight);
    start = null;
    if (!closes) return pull(height);
    sheet.style.removeProperty("--sheet");
    close();
  };
  handle.addEventListener("pointerup", release);
  handle.addEventListener("pointercancel", () => (start = null));
  return handle;
}
