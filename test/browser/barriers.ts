import {createRequire} from "node:module";
import type axe from "axe-core";
import type {Page} from "playwright-core";

const script = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** Rules of WCAG level AAA; all others, also axe's best practices and experiments, hold. */
const beyond = ["color-contrast-enhanced", "identical-links-same-purpose", "meta-refresh-no-exceptions"];

/** What axe finds on a page as it is, one line for each rule with the first element. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.addScriptTag({path: script});
  return page.evaluate(async (beyond) => {
    const {axe: checker} = window as unknown as {axe: typeof axe};
    const rules = Object.fromEntries(
      checker.getRules().map(({ruleId}) => [ruleId, {enabled: !beyond.includes(ruleId)}])
    );
    const {violations} = await checker.run(document, {rules, resultTypes: ["violations"]});
    return violations.map(
      ({id, help, nodes}) => `${id}: ${help}, ${nodes.length} times: ${nodes[0]?.html.slice(0, 300)}`
    );
  }, beyond);
}
