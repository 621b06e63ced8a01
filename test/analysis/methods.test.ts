import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {plainSentence} from "../../src/analysis/finding.ts";
import {methodsLede, mostNamedTitle, proposalsTitle, takenUpTitle} from "../../src/analysis/findings-methods.ts";
import {namedMethods, proposals, searchNames, takenUp} from "../../src/analysis/methods.ts";
import {byKind} from "../../src/analysis/methods-by-kind.ts";
import {openCorpus} from "../../src/analysis/corpus.ts";
import {methodKey} from "../../src/analysis/method-key.ts";
import {everything, narrow, select} from "../../src/analysis/selection.ts";
import {corpusOf, fixtureCorpus} from "../corpus-fixture.ts";
import {randomCorpus, randomSelection} from "../random-corpora.ts";
import type {MadeUpPaper} from "../made-up-papers.ts";

const corpus = fixtureCorpus();
const all = select(corpus, everything);
const named = namedMethods(corpus, all);

const paper = (id: string, methods: MadeUpPaper["methods"]): MadeUpPaper => ({
  id,
  title: id,
  abstract: "",
  date: null,
  code: "none",
  digests: [0],
  methods: methods ?? []
});

const corpusAndSelection = randomCorpus().chain((made) => fc.tuple(fc.constant(made), randomSelection(made)));

describe("names", () => {
  it("are one whatever their case, with the papers that propose them", () => {
    const [first] = named;
    expect(first).toMatchObject({key: "lantern", name: "Lantern", kind: "method"});
    expect(first!.papers.map(({id}) => id)).toEqual(["2406.00010", "2401.00001"]);
    expect(first!.proposing.map(({id}) => id)).toEqual(["2401.00001"]);
  });

  it("are one in the singular and the plural", () => {
    const made = openCorpus(
      corpusOf([
        paper("a", [{name: "LLMs", role: "mentioned"}]),
        paper("b", [{name: "LLM", role: "mentioned"}]),
        paper("c", [{name: "Focus", role: "mentioned"}])
      ]).data
    );
    expect(namedMethods(made, select(made, everything)).map(({key, papers}) => [key, papers.length])).toEqual([
      ["llm", 2],
      ["focus", 1]
    ]);
    for (const {key} of made.methods) expect(methodKey(key)).toBe(key);
  });

  it("have as many papers as their list, whatever is selected", () => {
    fc.assert(
      fc.property(corpusAndSelection, ([made, selection]) => {
        const selected = select(made, selection);
        for (const {focus, papers, proposing} of namedMethods(made, selected)) {
          const listed = select(made, narrow(selection, focus)).papers;
          expect(new Set(papers)).toEqual(new Set(listed));
          expect(papers).toHaveLength(listed.length);
          for (const paper of proposing) expect(papers).toContain(paper);
        }
      })
    );
  });

  it("are found by the words of their name or expansion", () => {
    expect(searchNames(named, "vectors FEW").map(({name}) => name)).toEqual(["FewVec"]);
    expect(searchNames(named, "")).toHaveLength(named.length);
  });

  it("are found by every way to write them, and by those of the topic they are one with", () => {
    const made = openCorpus(
      corpusOf([
        paper("a", [{name: "QRNs", role: "mentioned"}]),
        paper("b", [{name: "QRNs", role: "mentioned"}]),
        paper("c", [{name: "QRN", role: "mentioned", expansion: "quiet room network"}]),
        paper("d", [{name: "Quiet-Room Network", role: "mentioned"}]),
        {...paper("e", [{name: "LMs", role: "mentioned"}]), abstract: "A language model or two."}
      ]).data
    );
    const rows = namedMethods(made, select(made, everything));
    expect(rows.map(({name, expansion, papers}) => [name, expansion, papers.length])).toEqual([
      ["QRNs", "Quiet-Room Network", 4],
      ["LMs", "language models", 1]
    ]);
    for (const search of ["quiet", "quiet room", "quiet-room", "QRN", "quietroom"])
      expect(searchNames(rows, search), search).toEqual([rows[0]]);
    for (const search of ["language", "Language-Model", "lm"])
      expect(searchNames(rows, search), search).toEqual([rows[1]]);
    expect(searchNames(rows, "quiet language")).toEqual([]);
    const one = namedMethods(made, select(made, {...everything, papers: ["d"]}));
    expect(one).toMatchObject([{name: "QRNs", expansion: "Quiet-Room Network"}]);
  });

  it("are called and spelled out alike whatever is selected, and never by themselves", () => {
    fc.assert(
      fc.property(corpusAndSelection, ([made, selection]) => {
        const whole = new Map(namedMethods(made, select(made, everything)).map((row) => [row.key, row]));
        for (const {key, name, expansion, forms} of namedMethods(made, select(made, selection))) {
          expect([name, expansion]).toEqual([whole.get(key)!.name, whole.get(key)!.expansion]);
          expect(made.methodKeyOf(name)).toBe(key);
          expect(forms).toContain(name);
          if (expansion) expect(methodKey(expansion)).not.toBe(methodKey(name));
          if (methodKey(name) !== key) expect(methodKey(expansion!)).toBe(key);
        }
      })
    );
  });

  it("are counted once by kind", () => {
    expect(byKind(named).map(({kind, rows}) => [kind, rows.map(({name}) => name)])).toEqual([
      ["method", ["Lantern", "FewVec", "FewVec-2", "PlainCTC"]],
      ["dataset", ["MurmurBench"]],
      ["tool", ["RockSim"]]
    ]);
    expect(byKind(named, {least: 2})).toMatchObject([{kind: "method", total: 1}]);
    expect(byKind(named, {most: 1})[0]).toMatchObject({total: 4, rows: [{name: "Lantern"}]});
  });
});

describe("proposals", () => {
  it("come newest first, with how many other papers name them", () => {
    expect(proposals(corpus, all).map(({paper, named: {name}, others}) => [paper.date, name, others])).toEqual([
      ["2024-05-20", "RockSim", 0],
      ["2024-01-05", "Lantern", 1],
      ["2023", "FewVec", 0]
    ]);
  });

  it("are taken up by papers that do not propose them", () => {
    expect(takenUp(named).map(({name}) => name)).toEqual(["Lantern"]);
    const dated = (date: string | null, role: "proposed" | "mentioned") => ({
      ...paper(`${date} ${role}`, [{name: "Lantern", role}]),
      date
    });
    const taken = (...papers: MadeUpPaper[]) => {
      const made = openCorpus(corpusOf(papers).data);
      return takenUp(namedMethods(made, select(made, everything))).length;
    };
    const proposed = dated("2024-05-02", "proposed");
    expect(taken(proposed, dated("2024-04-30", "mentioned"))).toBe(0);
    expect(taken(proposed, dated("2024-05", "mentioned"))).toBe(1);
    expect(taken(proposed, dated(null, "mentioned"))).toBe(1);
    expect(taken(dated("2023", "proposed"), proposed, dated("2024-01-01", "mentioned"))).toBe(1);
    const later = Array.from({length: 10}, (_, i) => dated(`2024-06-${10 + i}`, "mentioned"));
    expect(taken(proposed, dated("2024-04-30", "mentioned"), ...later)).toBe(1);
    expect(taken(proposed, dated("2024-04-30", "mentioned"), ...later.slice(2))).toBe(0);
  });
});

function ledeOf(papers: MadeUpPaper[]): string {
  const made = openCorpus(corpusOf(papers).data);
  const selected = select(made, everything);
  return plainSentence(methodsLede(namedMethods(made, selected), selected));
}

describe("the sentence that opens Methods", () => {
  const mentions = (name: string) => ({name, role: "mentioned" as const});
  const proposes = (name: string) => ({name, role: "proposed" as const});

  it("says who proposes and what is named most, where one name leads", () => {
    const papers = ["a", "b", "c"].map((id) => paper(id, [proposes(id.toUpperCase()), mentions("BERT")]));
    expect(ledeOf(papers)).toBe("All 3 papers propose something with a name; most named is BERT, in 3 papers.");
    expect(ledeOf([...papers, paper("d", [])])).toMatch(/^3 papers propose something with a name; most named is BERT/);
  });

  it("does not call a name the most named among equals or where few name it", () => {
    const papers = ["a", "b", "c"].map((id) => paper(id, [mentions("BERT"), mentions("GPT")]));
    expect(ledeOf(papers)).toBe(
      "No paper proposes anything that has a name; most named are BERT and GPT, in three papers each."
    );
    expect(ledeOf([paper("a", [proposes("A")]), paper("b", [mentions("B")])])).toBe(
      "1 paper proposes something with a name; no name is in two papers."
    );
  });

  it("has a word for one paper and for none", () => {
    expect(ledeOf([paper("a", [proposes("A"), mentions("B")])])).toBe("This paper proposes A, and names one other.");
    expect(ledeOf([paper("a", [mentions("B")])])).toBe("This paper names one thing and proposes none.");
    expect(ledeOf([paper("a", [])])).toBe("This paper names no method, model or data set.");
    expect(ledeOf([paper("a", []), paper("b", [])])).toBe("No paper names a method, model or data set.");
    expect(ledeOf([])).toBe("No paper fits all of this.");
  });

  it("claims only what its papers bear out, whatever is selected", () => {
    fc.assert(
      fc.property(corpusAndSelection, ([made, selection]) => {
        const selected = select(made, selection);
        const names = namedMethods(made, selected);
        for (const part of methodsLede(names, selected)) {
          if (typeof part === "string") continue;
          expect(part.papers).toBe(select(made, narrow(selection, part.focus)).size);
          if (part.kind === "topic") {
            const most = Math.max(...names.map(({papers}) => papers.length));
            expect(part.papers).toBe(most);
          }
        }
      })
    );
  });
});

describe("titles", () => {
  it("name the leader, the ties, or say that there is none", () => {
    expect(mostNamedTitle(named, "all")).toBe("Most named: Lantern");
    expect(mostNamedTitle(named.slice(1), "all")).toBe("Each of 5 names is in one paper only");
    expect(mostNamedTitle([], "dataset")).toBe("No data sets found");
    expect(takenUpTitle(named)).toBe("Lantern is proposed here and named by one other paper");
    expect(takenUpTitle(named.slice(1))).toBe("No name proposed here is in another paper");
    expect(takenUpTitle(named.filter(({name}) => name === "FewVec"))).toBe("No other paper here names FewVec");
    const older = {...named[0]!, papers: corpus.papers.slice(0, 3), proposing: corpus.papers.slice(2, 3)};
    const dates = ["2023", "2024", "2025"];
    const before = {...older, papers: older.papers.map((one, i) => ({...one, date: dates[i]!}))};
    expect(takenUpTitle([{...before, proposing: before.papers.slice(2)}])).toBe(
      "What is proposed here and named by others was named before"
    );
    expect(takenUpTitle([])).toBe("Nothing proposed here has a name");
    expect(proposalsTitle(1, 1)).toBe("1 name proposed, newest first");
    expect(proposalsTitle(43, 41)).toBe("43 names proposed in 41 papers, newest first");
  });

  it("never call a name most named that another one equals", () => {
    fc.assert(
      fc.property(corpusAndSelection, ([made, selection]) => {
        const names = namedMethods(made, select(made, selection));
        const title = mostNamedTitle(names, "all");
        const leaders = names.filter(({papers}) => papers.length === names[0]?.papers.length);
        if (/^Most named/.test(title)) expect(leaders.length > 1).toBe(/ alike$/.test(title));
      })
    );
  });
});
