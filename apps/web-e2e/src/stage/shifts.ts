import type { Page } from 'playwright-core';

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
}

interface PageWithShifts {
  shifts: { value: number; told: string }[];
}

/** Begins to note, on every page that is opened from now on, what moves by itself. */
export async function noteShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const noted: PageWithShifts['shifts'] = [];
    Object.assign(window, { shifts: noted });
    const nameOf = (node: Node | null) => {
      const part = node instanceof Element ? node : (node?.parentElement ?? null);
      return part === null ? 'a part that has gone' : `${part.tagName.toLowerCase()}.${part.className}`;
    };
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
        const moved = sources.map(({ node, previousRect, currentRect }) => `${nameOf(node)} ${Math.round(previousRect.y)}>${Math.round(currentRect.y)}`);
        if (!hadRecentInput) noted.push({ value, told: moved.slice(0, 3).join(', ') });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** How far things have moved on the page that is open, all together, and what moved furthest. */
export async function shiftsOf(page: Page): Promise<{ sum: number; told: string }> {
  const shifts = await page.evaluate(async () => {
    // What has just moved is told after it has been painted.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return (window as unknown as PageWithShifts).shifts;
  });
  const furthest = [...shifts].sort((a, b) => b.value - a.value).slice(0, 3);
  return {
    sum: shifts.reduce((sum, { value }) => sum + value, 0),
    told: furthest.map(({ value, told }) => `${value.toFixed(3)} (${told})`).join('; '),
  };
}
