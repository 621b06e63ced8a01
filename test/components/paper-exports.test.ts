// @vitest-environment jsdom
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {paperExports} from "../../src/components/paper-exports.ts";
import {fixtureCorpus} from "../corpus-fixture.ts";
import {named, said} from "./framed-page.ts";

const {papers} = fixtureCorpus();
const saved: {name: string; text: Promise<string>}[] = [];
let copied: string | null = null;

beforeEach(() => {
  saved.length = 0;
  const blobs = new Map<string, Blob>();
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href)!;
    saved.push({name: this.download, text: textOf(blob)});
  });
  vi.stubGlobal(
    "URL",
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        const address = `blob:http://localhost/${blobs.size}`;
        blobs.set(address, blob);
        return address;
      },
      revokeObjectURL() {}
    })
  );
  vi.stubGlobal("navigator", {
    clipboard: {
      writeText: async (text: string) => {
        if (copied === "refused") throw new Error("refused");
        copied = text;
      }
    }
  });
  copied = null;
});

afterEach(() => vi.restoreAllMocks());

function textOf(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result)));
    reader.readAsText(blob);
  });
}

async function pressed(button: string, some = papers) {
  const box = paperExports(some, {name: "mine", single: some.length === 1});
  document.body.replaceChildren(box);
  named(button).click();
  await vi.waitFor(() => expect(said(box.querySelector(".said"))).not.toBe(""));
  return said(box.querySelector(".said"));
}

describe("saving papers", () => {
  it("writes a file of all of them", async () => {
    expect(await pressed("Save 12 papers as RIS")).toBe("Saved as mine.ris");
    expect(await pressed("Save 12 papers as CSV")).toBe("Saved as mine.csv");
    expect(saved.map(({name}) => name)).toEqual(["mine.ris", "mine.csv"]);
    expect((await saved[0]!.text).match(/^TY {2}- /gm)).toHaveLength(12);
    expect((await saved[1]!.text).trim().split("\r\n")).toHaveLength(13);
  });

  it("copies one, or saves it where copying is refused", async () => {
    expect(await pressed("Copy BibTeX", papers.slice(0, 1))).toBe("Copied");
    expect(copied).toContain("@misc{byron2024language,");
    copied = "refused";
    expect(await pressed("Copy BibTeX", papers.slice(0, 1))).toBe("Saved as mine.bib");
  });

  it("says so when it fails", async () => {
    vi.stubGlobal(
      "URL",
      Object.assign(URL, {
        createObjectURL: () => {
          throw new Error("no room");
        }
      })
    );
    expect(await pressed("Save this paper as BibTeX", papers.slice(0, 1))).toBe("It failed: no room");
  });
});
