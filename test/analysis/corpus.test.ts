import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {openCorpus} from "../../src/analysis/corpus.ts";
import {openingCorpus} from "../../src/analysis/open-corpus.ts";
import {meansTheSame, methodKey} from "../../src/analysis/method-key.ts";
import {namedMethods} from "../../src/analysis/methods.ts";
import {everything, select} from "../../src/analysis/selection.ts";
import {corpusOf, fixtureCorpus, fixtureData, fixtureTexts} from "../corpus-fixture.ts";
import {randomCorpus} from "../random-corpora.ts";

const corpus = fixtureCorpus();

describe("openCorpus", () => {
  it("gives the same in parts, between which something else can be done", () => {
    const parts = openingCorpus(fixtureData());
    let pauses = 0;
    let part = parts.next();
    for (; !part.done; part = parts.next()) ++pauses;
    const {methodKeyOf: keyInParts, ...inParts} = part.value;
    const {methodKeyOf: keyAtOnce, ...atOnce} = openCorpus(fixtureData());
    expect(inParts).toEqual(atOnce);
    expect(atOnce.methods.map(({name}) => keyInParts(name))).toEqual(atOnce.methods.map(({name}) => keyAtOnce(name)));
    expect(pauses).toBeGreaterThanOrEqual(4);
  });

  it("pauses the more often the more names there are", () => {
    const pauses = (copies: number): number => {
      const data = fixtureData();
      const {methods} = data;
      const many = Object.fromEntries(
        Object.entries(methods).map(([column, rows]) => [column, Array.from({length: copies}, () => rows).flat()])
      ) as typeof methods;
      return [...openingCorpus({...data, methods: many})].length;
    };
    expect(pauses(2000)).toBeGreaterThan(pauses(1) + 10);
  });

  it("looks papers, terms, methods and communities up by name", () => {
    expect(corpus.paperOf.get("2401.00001")?.index).toBe(0);
    expect(corpus.termOf.get("language model")?.label).toBe("language models");
    expect(corpus.methodsOf.get("lantern")?.map(({paper}) => paper)).toEqual([0, 9]);
    expect(corpus.communityOf.get("language model")?.label).toBe("language models, speech recognition");
  });

  it("gives each paper its topics, and terms that are no topics to none", () => {
    const labels = corpus.papers[3]!.topics.map((index) => corpus.terms[index]!.label);
    expect(labels).toEqual(["community detection", "spectral clustering"]);
    fc.assert(
      fc.property(randomCorpus(), (corpus) => {
        for (const term of corpus.terms)
          for (const {index, topics} of corpus.papers)
            expect(topics.includes(term.index)).toBe(term.topic && term.papers.includes(index));
      })
    );
  });

  it("puts each paper with a coloured topic into one community, and the communities' papers in step", () => {
    fc.assert(
      fc.property(randomCorpus(), (corpus) => {
        for (const {index, community, topics} of corpus.papers) {
          const communities = topics.map((topic) => corpus.terms[topic]!.community).filter((c) => c >= 0);
          if (communities.length) expect(communities).toContain(community);
          else expect(community).toBe(-1);
          for (const {index: c, papers} of corpus.communities) expect(papers.includes(index)).toBe(c === community);
        }
      })
    );
  });

  it("names communities by terms that differ", () => {
    fc.assert(
      fc.property(randomCorpus(), ({communities}) => new Set(communities.map(({id}) => id)).size === communities.length)
    );
  });

  it("opens a corpus of nothing", () => {
    const empty = openCorpus(corpusOf([]).data);
    expect([empty.papers.length, empty.terms.length, empty.communities.length]).toEqual([0, 0, 0]);
  });
});

describe("dates", () => {
  const data = fixtureData();
  const dated = (dates: (string | null)[]) => {
    const made = {...data, papers: {...data.papers, date: dates}};
    return openCorpus(made).papers.map(({date, dated}) => [date, dated]);
  };

  it("are a paper's own where it has one", () => {
    expect(corpus.papers.map(({dated}) => dated)).toEqual(data.papers.date.map((date) => (date ? "published" : null)));
  });

  it("are the digest's where most of its papers have none, the earlier of two", () => {
    const none = dated(data.papers.date.map(() => null));
    expect(none[0]).toEqual(["2026-01-15", "received"]);
    expect(none[3]).toEqual(["2026-01-15", "received"]);
    expect(none[11]).toEqual(["2026-02-15", "received"]);
  });

  it("stay unknown where half of the digest's papers have their own", () => {
    const second = data.digests[1]!.appearances;
    const half = second.slice(0, Math.ceil(second.length / 2));
    const dates = dated(data.papers.date.map((_, i) => (half.includes(i) ? "2020" : null)));
    expect(dates[second.at(-1)!]).toEqual([null, null]);
  });
});

describe("the key of a name", () => {
  const same = (...names: string[]) => expect(new Set(names.map(methodKey)), names.join()).toHaveProperty("size", 1);

  it("is one whatever its case, spaces, dashes and plural", () => {
    same("Few-Vec", "few vec", "FEW‐VEC", "few – vec", "Ｆｅｗ Vec", "FewVec", "FewVecs", "few−vecs");
    same("CIFAR-10", "CIFAR10", "Cifar 10");
    same("ImageNet-1K", "ImageNet1K", "imagenet 1k", "ImageNet-1 K");
    same("T5", "T-5");
  });

  it("keeps apart what differs in more", () => {
    const names = [
      "GPT-3",
      "GPT-3.5",
      "GPT-35",
      "GPT-3-5",
      "CIFAR-10",
      "CIFAR-100",
      "ATLA",
      "ATLAS",
      "R2",
      "R",
      "C",
      "C++"
    ];
    expect(new Set(names.map(methodKey)).size).toBe(names.length);
  });

  it("is the same for all ways to write the same words, and that of itself", () => {
    const word = fc.oneof(
      fc.constantFrom("few", "Vec", "CIFAR", "GPT", "x", "é", "Σχ", "3.5", "b/c"),
      fc.stringMatching(/^[a-z]{1,6}$/),
      fc.stringMatching(/^\d{1,3}[a-z]?$/)
    );
    const dashes = ["-", " ", "\u2010", "\u2011", " \u2013 ", "\u2212", "\u00a0", "  "];
    const writing = fc.record({
      gaps: fc.array(fc.nat(dashes.length), {minLength: 5, maxLength: 5}),
      upper: fc.boolean()
    });
    const write = (words: string[], {gaps, upper}: {gaps: number[]; upper: boolean}) => {
      const written = words.reduce((text, next, i) => {
        const gap = dashes[gaps[i]!] ?? (/\d$/.test(text) && /^\d/.test(next) ? "-" : "");
        return text + gap + next;
      });
      return upper ? written.toUpperCase() : written;
    };
    fc.assert(
      fc.property(fc.array(word, {minLength: 1, maxLength: 5}), writing, writing, (words, one, other) => {
        const key = methodKey(write(words, one));
        expect(methodKey(write(words, other))).toBe(key);
        expect(methodKey(key)).toBe(key);
        if (/[a-z0-9]{2}[b-hj-rtv-z]$/.test(words.at(-1)!)) expect(methodKey(`${write(words, one)}s`)).toBe(key);
      })
    );
    fc.assert(
      fc.property(fc.string({unit: "binary"}), (name) => {
        expect(methodKey(methodKey(name))).toBe(methodKey(name));
      })
    );
  });
});

it("has a fixture whose spans stand for what they say", () => {
  const texts = fixtureTexts();
  for (const {index, title} of corpus.papers) {
    const text = texts[index]!;
    const at = (field: 0 | 1, start: number, end: number) =>
      (field ? text.abstract : title).slice(start, end).toLowerCase();
    for (const [term, field, start, end] of text.mentions) {
      const {label, term: name, variants} = corpus.terms[term]!;
      expect([label, name, ...variants].map((form) => form.toLowerCase())).toContain(at(field, start, end));
    }
    const methods = corpus.methods.filter(({paper}) => paper === index);
    expect(text.methods.map(([field, start, end]) => at(field, start, end))).toEqual(
      methods.map(({name}) => name.toLowerCase())
    );
    const links = corpus.links.filter(({paper}) => paper === index);
    expect(text.links.map(([field, start, end]) => at(field, start, end))).toEqual(links.map(({url}) => url));
  }
});

describe("a name and its acronym", () => {
  const paper = (id: string, name: string, expansion?: string) => ({
    id,
    title: id,
    abstract: "",
    date: null,
    code: "none" as const,
    digests: [0],
    methods: [{name, role: "mentioned" as const, ...(expansion && {expansion})}]
  });

  it("are one where papers agree on what it stands for", () => {
    const corpus = openCorpus(
      corpusOf([paper("a", "QRS", "Quiet Room Search"), paper("b", "QRS"), paper("c", "quiet room search")]).data
    );
    expect(new Set(corpus.methods.map(({key}) => key)).size).toBe(1);
    for (const name of ["QRS", "Quiet Room Search"])
      expect(select(corpus, {...everything, methods: [name]}).size).toBe(3);
  });

  it("are not one in a paper that spells it out as something else, however others do", () => {
    const agreed = ["a", "b", "c", "d"].map((id) => paper(id, "QRS", "Quiet Room Search"));
    const inflected = paper("e", "QRS", "Quietest Rooms Searching");
    const corpus = openCorpus(corpusOf([...agreed, inflected, paper("f", "QRS", "Quorum Relay Stack")]).data);
    const ids = (name: string) => select(corpus, {...everything, methods: [name]}).papers.map(({id}) => id);
    expect(ids("QRS")).toEqual(["a", "b", "c", "d", "e"]);
    expect(ids("Quorum Relay Stack")).toEqual(["f"]);
    const named = namedMethods(corpus, select(corpus, everything));
    expect(named.map(({name, expansion, papers}) => [name, expansion, papers.length])).toEqual([
      ["QRS", "Quiet Room Search", 5],
      ["QRS", "Quorum Relay Stack", 1]
    ]);
    for (const {key, papers} of named) expect(ids(key)).toHaveLength(papers.length);
  });

  it("stay apart where papers mean different things", () => {
    const corpus = openCorpus(
      corpusOf([
        paper("a", "QRS", "Quiet Room Search"),
        paper("b", "QRS", "Quick Rank Sum"),
        paper("c", "Quick Rank Sum")
      ]).data
    );
    expect(select(corpus, {...everything, methods: ["QRS"]}).size).toBe(2);
    expect(select(corpus, {...everything, methods: ["Quick Rank Sum"]}).size).toBe(1);
  });
});

describe("two ways to spell out an acronym", () => {
  it.each([
    ["Convolution Neural Nets", "convolutional neural networks", true],
    ["Segment Anything", "Segment Anything Model", true],
    ["multimodal large language models", "Multi-modal Large Language Model", true],
    ["Frequency Modulation", "foundation models", false],
    ["Direct Policy Optimization", "Direct Preference Optimization", false],
    ["Spatial Feature Transform", "supervised fine-tuning", false]
  ])("%s and %s", (a, b, same) => {
    expect([meansTheSame(a, b), meansTheSame(b, a)]).toEqual([same, same]);
  });
});
