import type {Page} from "playwright-core";
import {settle} from "./settle.ts";

/** Does what leads to another page, and waits until that has come and settled. */
export async function arrive(page: Page, act: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForEvent("load"), act()]);
  await settle(page);
}
