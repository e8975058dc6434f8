/** @jest-environment node */
import { expect, test } from '@jest/globals';
import fs from 'node:fs';
import { aheadParts, checkAhead } from '../build/ahead-parts.mjs';

const script = (imports: string[]) => ({ source: null, imports, styles: [] });

test('a script that asks ahead and waits for another file stops the build, however that comes in', () => {
  const files = { 'ahead.js': script([]), 'index.js': script(['ahead.js']), 'waits.js': script(['plan.js']), 'plan.js': script(['index.js']) };
  expect(() => checkAhead(files, 'ahead.js')).not.toThrow();
  expect(() => checkAhead(files, 'waits.js')).toThrow(/waits for plan\.js, index\.js, ahead\.js/);
});

test('what pages ask is part of it, what they draw is not', () => {
  const isPart = (file: string) => aheadParts.test(`/anywhere/${file}`);
  expect(['libs/plans/web/src/plans.questions.ts', 'libs/plans/web/src/plans/plan.generated.ts', 'apps/web/src/ahead.ts'].filter(isPart)).toHaveLength(3);
  expect(['libs/plans/web/src/plans/plan-view.tsx', 'libs/plans/web/src/plans/plan.generated.tsx', 'apps/web/src/app.tsx'].filter(isPart)).toEqual([]);
});

test('the bar that stands in the page before the program does has the same mark as the one that takes its place', () => {
  const read = (file: string) => fs.readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
  const shapes = (text: string) => text.match(/ d="[^"]+"/g);
  expect(shapes(read('apps/web/index.html'))).toEqual(shapes(read('libs/platform/web/src/shell/wordmark.tsx')));
});
