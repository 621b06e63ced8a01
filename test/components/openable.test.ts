// @vitest-environment jsdom
import {expect, it} from "vitest";
import {everything} from "../../src/analysis/selection.ts";
import {openable} from "../../src/components/openable.ts";
import {framedPage} from "./framed-page.ts";

it("tells the rest of a series when asked, each part opening its papers", async () => {
  const {observatory} = await framedPage();
  const claim = (topic: string) => ({
    text: topic,
    kind: "topic" as const,
    focus: {...everything, topics: [topic]},
    papers: 2
  });
  const rest = {before: " and ", text: "2 more", claims: [claim("tokenization"), claim("clustering")]};
  const line = document.body.appendChild(document.createElement("p"));
  line.append(...openable(["Rising: ", claim("rhyme"), rest, "."], observatory));
  expect(line.textContent).toBe("Rising: rhyme and 2 more.");
  line.querySelector("button")!.click();
  expect(line.textContent).toBe("Rising: rhyme, tokenization and clustering.");
  expect(document.activeElement!.textContent).toBe("tokenization");
  (document.activeElement as HTMLElement).click();
  expect(observatory.view().focus).toEqual({...everything, topics: ["tokenization"]});
});
