import {pictureOf} from "./picture.js";
import type {Picture} from "./picture.js";

/** Saves a part of the page as a standalone SVG file: colours resolved, fonts embedded, on paper. */
export async function saveSvg(part: Element, name: string, title: string): Promise<void> {
  const {svg} = await pictureOf(part, title);
  save(new Blob([svg], {type: "image/svg+xml"}), `${name}.svg`);
}

/** Saves a part of the page as a PNG with twice as many pixels, on paper. */
export async function savePng(part: Element, name: string, title: string, scale = 2): Promise<void> {
  await savePicture(await pictureOf(part, title), name, scale);
}

/** Saves a picture as a PNG with `scale` times as many pixels. */
export async function savePicture({svg, width, height}: Picture, name: string, scale = 2): Promise<void> {
  const address = URL.createObjectURL(new Blob([svg], {type: "image/svg+xml"}));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = scale * width;
    canvas.height = scale * height;
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (!blob) throw new Error(`a picture of ${canvas.width} × ${canvas.height} px is too large for this browser`);
    save(blob, `${name}.png`);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Saves rows as CSV, in UTF-8 with a byte order mark so that spreadsheets read it as such. */
export async function saveCsv(rows: object[], name: string): Promise<void> {
  const {csv} = await import("./csv.js");
  saveText(`\ufeff${csv(rows)}`, `${name}.csv`, "text/csv");
}

export function saveText(text: string, file: string, type = "text/plain"): void {
  save(new Blob([text], {type: `${type};charset=utf-8`}), file);
}

/** Copies text to the clipboard; false where the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function save(blob: Blob, file: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = file;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
