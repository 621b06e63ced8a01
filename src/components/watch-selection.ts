import {opened, watch} from "./observatory.js";
import type {Observatory, View} from "./observatory.js";
import {nextTurn} from "./slices.js";

/**
 * The first view, and again whenever it shows other papers or its address asks for something else: not when only other papers are opened
 * from a mark, which what is drawn follows by itself (`opened.ts`). `unless` says of a view whose selection is as before whether it may
 * be left out too; by default it may.
 */
export async function* watchSelection(
  observatory: Observatory,
  unless: (view: View) => boolean = () => true
): AsyncGenerator<View> {
  let last: View | null = null;
  let asked = "";
  for await (const view of watch(observatory)) {
    const query = new URLSearchParams(location.search);
    for (const key of [...query.keys()]) if (key.startsWith(opened)) query.delete(key);
    const same =
      last?.selected === view.selected &&
      last.corpus === view.corpus &&
      last.titlesOnly === view.titlesOnly &&
      asked === String(query);
    if (same && unless(view)) continue;
    // The frame around a page and what is computed for it are tasks of their own.
    if (!last) await nextTurn();
    [last, asked] = [view, String(query)];
    yield view;
  }
}
