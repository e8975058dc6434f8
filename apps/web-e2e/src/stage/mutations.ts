import type { Page } from 'playwright-core';

/** What happened to the page while something was done: how many places of it were changed, and how many elements came or went there. */
export interface Mutations {
  /** Texts and attributes written, and elements put in or taken out, each piece once however much it holds. */
  readonly changes: number;
  /** Elements in the pieces that were put in. */
  readonly added: number;
}

interface PageThatWatches {
  mutationsSeen: { changes: number; added: number; observer: MutationObserver };
}

/** Counts what an act does to the page. It says how much was drawn again, and on every machine the same. */
export async function countMutations(page: Page, act: () => Promise<void>): Promise<Mutations> {
  await page.evaluate(() => {
    const elementsIn = (node: Node) => (node instanceof Element ? 1 + node.querySelectorAll('*').length : 0);
    const seen = { changes: 0, added: 0 };
    const observer = new MutationObserver((records) => {
      for (const { type, addedNodes, removedNodes } of records) {
        seen.changes += type === 'childList' ? addedNodes.length + removedNodes.length : 1;
        for (const node of addedNodes) seen.added += elementsIn(node);
      }
    });
    observer.observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true });
    (window as unknown as PageThatWatches).mutationsSeen = Object.assign(seen, { observer });
  });
  await act();
  await page.waitForLoadState('networkidle');
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const { observer, changes, added } = (window as unknown as PageThatWatches).mutationsSeen;
    observer.disconnect();
    return { changes, added };
  });
}
