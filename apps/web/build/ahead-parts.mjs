import { closureOf } from './page-files.mjs';

/** What the script that asks ahead consists of: what the pages ask, and nothing that draws. */
export const aheadParts = new RegExp(
  [
    '/apps/web/src/(ahead|questions|layouts/viewer\\.generated)\\.ts',
    '/libs/[^/]+/web/src/[^/]+\\.questions\\.ts',
    '/libs/identity/web/src/session/session\\.generated\\.ts',
    '/libs/plans/web/src/(actions/action|my-work/my-work|overview/overview|plans/plan)\\.generated\\.ts',
    '/libs/plans/web/src/plans/first-of-plan\\.ts',
    '/libs/measures/web/src/(list/measures|measure/measure)\\.generated\\.ts',
    '/libs/measures/web/src/(list/first-measures|measure/whole-measure)\\.ts',
    '/libs/reviews/web/src/(list/list|report/report|workspace/review)\\.generated\\.ts',
    '/libs/reviews/web/src/(list/first-reviews|workspace/to-number)\\.ts',
    '/libs/platform/web/src/(ahead/(asked-ahead|find-path|network|questions)|graphql/(document|sent)|routing/organisation-in-address|theme/kept-theme)\\.ts',
  ].map((part) => `${part}$`).join('|'),
);

/**
 * Fails when the script that asks ahead needs another file before it runs: then it comes no sooner than what it is ahead of.
 * @param files as `listFiles` gives them
 */
export function checkAhead(files, ahead) {
  const others = closureOf(files, ahead).scripts.filter((file) => file !== ahead);
  if (others.length === 0) return;
  throw new Error(`The script that asks ahead waits for ${others.join(', ')}. What a *.questions.ts imports must be among aheadParts in apps/web/build/ahead-parts.mjs, and must draw nothing.`);
}
