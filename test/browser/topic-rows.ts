import type {Locator, Page} from "playwright-core";

export interface Topic {
  term: string;
  label: string;
}

/** The topics that the chart draws first, as the tables call them and as they are shown. */
export async function leading(page: Page): Promise<[Topic, Topic, Topic]> {
  await page.locator("#topics g.row").nth(2).waitFor();
  const topics: Topic[] = await page.locator("#topics g.row").evaluateAll((rows) =>
    rows.slice(0, 3).map((row) => {
      const mark = row.querySelector('.mark[data-key^="topic."]')!;
      return {
        term: mark.getAttribute("data-key")!.slice("topic.".length),
        label: mark.getAttribute("aria-label")!.split(":")[0]!
      };
    })
  );
  return topics as [Topic, Topic, Topic];
}

/** The mark of a topic in the chart of topics. */
export function row(page: Page, term: string): Locator {
  return page.locator(`#topics .mark[data-key="topic.${term}"]`);
}

/** What the rail says of the reader's lexicon; nothing where that has no lines. */
export function digest(page: Page): Promise<string | null> {
  return page.locator("#digest-lexicon").textContent();
}
