import { AxeBuilder } from '@axe-core/playwright';
import type { Visitor } from './browser';

/** What is asked of each page: WCAG 2.2 AA, and what is good practice besides. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe gives back, as far as it is read here. */
interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { html: string; failureSummary?: string }[];
}

/** axe as it is in the page once it has been put there. */
interface PageWithAxe {
  readonly axe: { run(part: Document, options: object): Promise<{ violations: Violation[] }> };
}

/** What axe finds, one line each, with the element to blame. No page has frames, so it need not look for any. */
export async function violationsOf({ page }: Visitor, onlyColours = false): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  // Putting axe into a page takes longer than a run of it, so it is done once.
  if (!isThere) await new AxeBuilder({ page }).setLegacyMode(true).withRules(['document-title']).analyze();
  const runOnly = onlyColours ? { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } : { type: 'tag', values: rules };
  const violations = await page.evaluate(async (only) => {
    const { axe } = window as unknown as PageWithAxe;
    return (await axe.run(document, { runOnly: only, resultTypes: ['violations'] })).violations;
  }, runOnly);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html.slice(0, 120)}: ${failureSummary}`));
}
