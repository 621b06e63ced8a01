// @vitest-environment jsdom
import {readFileSync} from "node:fs";
import {expect, it} from "vitest";
import {everything} from "../../src/analysis/selection.ts";
import {element} from "../../src/components/element.ts";
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

it("says in a picture all that the page says: the rest of a series, and names and keys that are buttons", async () => {
  const {observatory} = await framedPage();
  const style = document.head.appendChild(document.createElement("style"));
  style.textContent = readFileSync("src/components.css", "utf8");
  const face = document.body.appendChild(element("div", {class: "as-picture"}));
  const rest = {before: " and ", text: "36 more", claims: []};
  const buttons = ["trend-name", "seen", "key-item", "action"].map((name) => element("button", {class: name}, name));
  face.append(element("p", {}, ...openable(["Rising: rhyme", rest, "."], observatory)), ...buttons);
  const shown = Array.from(face.querySelectorAll("button")).filter(
    (button) => getComputedStyle(button).display !== "none"
  );
  expect(shown.map(({textContent}) => textContent)).toEqual(["36 more", "trend-name", "seen", "key-item"]);
  style.remove();
});
