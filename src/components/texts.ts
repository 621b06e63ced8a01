import type {Paper, PaperText} from "../analysis/corpus.js";
import {keepFolded, prepareSearch} from "../analysis/select.js";
import {shardSize} from "../analysis/text-shards.js";
import {eachInSlices} from "./slices.js";

export interface JsonFile {
  json(): Promise<unknown>;
}

/** The abstracts and spans of a corpus, fetched shard by shard, each once and only when asked for. */
export interface Texts {
  /**
   * The texts of these papers (by default of all), by position; whatever else is there was fetched before. Fails when one of
   * their shards cannot be fetched, and fetches that again the next time.
   */
  load(papers?: Iterable<Paper>): Promise<PaperText[]>;
  /** All texts, ready to be searched without a pause. */
  loadToSearch(): Promise<PaperText[]>;
  /** All texts where all have been fetched; null before. */
  loaded(): PaperText[] | null;
  /** Reads again what was fetched: `read` gives something else now. */
  readAnew(): void;
}

/**
 * The texts of papers: `first` is the file of their first shard, and `further` gives those of the others where there are any.
 * `read` makes what is in a file what pages see.
 */
export function openTexts(
  papers: Paper[],
  first: JsonFile,
  further: () => Promise<JsonFile[]>,
  read: (text: PaperText, paper: number) => PaperText = (text) => text
): Texts {
  const stored: PaperText[] = [];
  let texts: PaperText[] = [];
  const size = shardSize(papers.length);
  const shards = Math.max(1, Math.ceil(papers.length / size));
  const fetched = new Map<number, Promise<void>>();
  let missing = shards;
  let searchable: Promise<void> | undefined;

  function fetchShard(shard: number): Promise<void> {
    let fetching = fetched.get(shard);
    if (fetching) return fetching;
    fetching = readShard(shard).catch((error: unknown) => {
      fetched.delete(shard);
      throw error;
    });
    fetched.set(shard, fetching);
    return fetching;
  }

  async function readShard(shard: number): Promise<void> {
    const file = shard === 0 ? first : (await further())[shard - 1]!;
    const rows = (await file.json()) as PaperText[];
    for (const [i, text] of rows.entries()) {
      const paper = shard * size + i;
      stored[paper] = text;
      texts[paper] = read(text, paper);
    }
    --missing;
  }

  async function load(wanted?: Iterable<Paper>): Promise<PaperText[]> {
    const needed = wanted ? new Set(Array.from(wanted, ({index}) => Math.floor(index / size))) : Array(shards).keys();
    await Promise.all(Array.from(needed, fetchShard));
    return texts;
  }

  return {
    load,
    loaded: () => (missing ? null : texts),
    readAnew() {
      const before = texts;
      texts = stored.map(read);
      texts.forEach((text, paper) => keepFolded(before[paper]!, text));
    },
    async loadToSearch() {
      await load();
      await (searchable ??= eachInSlices(papers, (paper) => prepareSearch(paper, texts[paper.index])));
      return texts;
    }
  };
}
