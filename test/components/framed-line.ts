import {mountFrame} from "../../src/components/frame.ts";
import {framedPage, said} from "./framed-page.ts";

/** The line of the page that says what is selected. */
export const line = () => document.querySelector("#selection-line")!;
/** What its chips say. */
export const chips = () => Array.from(line().querySelectorAll(".chip"), (chip) => said(chip)!.replace(/ ?×$/, ""));

/** A page with its frame around it. */
export async function framedLine(options: Parameters<typeof framedPage>[0] = {}) {
  const page = await framedPage(options);
  mountFrame(page.observatory);
  return page;
}
