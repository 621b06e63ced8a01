import {readFileSync} from "node:fs";
import {readdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {replaceVersion, readVersion} from "../../site/save-file.ts";
import {ask, lexicon, onDisk, project, put} from "./saving-project.ts";

describe("saving from a page of the preview", () => {
  it("creates a file, reads it, and replaces it", async () => {
    expect((await ask()).answer).toEqual({text: null, version: null});
    const made = await put(lexicon, "action,term,as\n", null);
    expect([made.status, await onDisk(lexicon)]).toEqual([200, "action,term,as\n"]);
    const read = await ask();
    expect(read.answer).toEqual({text: "action,term,as\n", version: made.answer["version"]});
    const changed = await put(lexicon, "\ufeffaction,term,as\nstop,ärger,\n", read.answer["version"]);
    expect([changed.status, await onDisk(lexicon)]).toEqual([200, "\ufeffaction,term,as\nstop,ärger,\n"]);
    expect((await ask()).answer["version"]).toBe(changed.answer["version"]);
    expect((await put("src/notes/über mich.md", "# Page", null)).status).toBe(200);
    expect(await onDisk("src/notes/über mich.md")).toBe("# Page");
  });

  it("overwrites nothing that changed meanwhile, and shows it", async () => {
    await writeFile(join(project, lexicon), "one");
    const {version} = (await ask()).answer;
    await writeFile(join(project, lexicon), "two");
    const refused = await put(lexicon, "mine", version);
    expect([refused.status, refused.answer["text"], await onDisk(lexicon)]).toEqual([409, "two", "two"]);
    expect((await put(lexicon, "mine", null)).status).toBe(409);
    expect((await put("src/gone.md", "mine", version)).answer).toEqual({text: null, version: null});
    expect(await onDisk("src/gone.md")).toBe(null);
    expect((await put(lexicon, "mine", refused.answer["version"])).status).toBe(200);
  });

  it("lets one of many who write at once win, and tells the others", async () => {
    const answers = await Promise.all(Array.from({length: 12}, (_, i) => put(lexicon, `text ${i}`, null)));
    const won = answers.flatMap(({status}, i) => (status === 200 ? [`text ${i}`] : []));
    expect(won).toEqual([await onDisk(lexicon)]);
    expect(answers.filter(({status}) => status === 409)).toHaveLength(11);
  });

  it("is atomic: a reader sees a whole version at every moment, and nothing is left beside it", async () => {
    const file = join(project, lexicon);
    const texts = Array.from({length: 6}, (_, i) => String(i).repeat(400_000));
    await writeFile(file, texts[0]!);
    let version = (await readVersion(file)).version;
    let writing = true;
    const seen = new Set<string>();
    const watching = (async () => {
      while (writing) {
        const text = readFileSync(file, "utf8");
        expect(texts).toContain(text);
        seen.add(text[0]!);
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    for (const text of texts.slice(1)) version = (await replaceVersion(file, text, version)).version;
    writing = false;
    await watching;
    expect(seen.size).toBeGreaterThan(1);
    expect(await readdir(join(project, "data"))).toEqual(["lexicon.csv"]);
  });
});
