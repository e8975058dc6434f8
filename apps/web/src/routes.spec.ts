import { expect, test } from '@jest/globals';
import { reservedSegments } from '@waymark/platform/web';
import { openedFirst } from '../build/ahead-tags.mjs';
import { isQuiet, questions } from './questions';
import { pages } from './routes';

const paths = pages.map((page) => page.path).sort();

test('every address of Waymark, on one page', () => {
  expect(paths).toMatchInlineSnapshot(`
   [
     "/",
     "/$organisation",
     "/$organisation/actions/$actionId/$slug",
     "/$organisation/challenges",
     "/$organisation/challenges/$number",
     "/$organisation/groups",
     "/$organisation/groups/$groupKey",
     "/$organisation/groups/$groupKey/drafts/$draftId",
     "/$organisation/groups/$groupKey/members",
     "/$organisation/groups/$groupKey/settings",
     "/$organisation/groups/$groupKey/t/$conversationId",
     "/$organisation/groups/$groupKey/who-can-see",
     "/$organisation/import",
     "/$organisation/import/$importId",
     "/$organisation/measures",
     "/$organisation/measures/$measureId/$slug",
     "/$organisation/measures/$measureId/$slug/add",
     "/$organisation/measures/$measureId/$slug/define",
     "/$organisation/measures/$measureId/$slug/groups",
     "/$organisation/measures/$measureId/$slug/paste",
     "/$organisation/my-work",
     "/$organisation/plan",
     "/$organisation/plan/$reference",
     "/$organisation/plan/changes",
     "/$organisation/plans/$planId",
     "/$organisation/reviews",
     "/$organisation/reviews/$number",
     "/$organisation/reviews/$number/report",
     "/$organisation/reviews/cycles",
     "/$organisation/settings",
     "/$organisation/settings/access-log",
     "/$organisation/settings/data",
     "/$organisation/settings/export",
     "/$organisation/settings/organisation",
     "/$organisation/settings/people",
     "/$organisation/settings/people/$person/erase",
     "/$organisation/settings/people/$person/leaving",
     "/$organisation/settings/people/invite",
     "/$organisation/settings/plan",
     "/$organisation/settings/programs",
     "/$organisation/settings/sign-on",
     "/$organisation/settings/waiting",
     "/$organisation/settings/words",
     "/$organisation/talk/$subjectKind/$subjectId",
     "/$organisation/you-said",
     "/accessibility",
     "/account",
     "/account/second-step",
     "/demo-mail",
     "/privacy",
     "/published",
     "/security",
     "/sign-in",
     "/sign-in/done",
     "/sign-in/forgotten",
     "/sign-in/new-password/$token",
     "/verify",
     "/welcome/$token",
   ]
  `);
});

test('no address is given to two pages', () => {
  expect(new Set(paths).size).toBe(paths.length);
});

test('a page outside organisations begins with a word that no organisation may take', () => {
  const outside = paths
    .filter((path) => path !== '/' && !path.startsWith('/$organisation'))
    .map((path) => path.split('/')[1]);
  expect(new Set(outside)).toEqual(new Set(reservedSegments));
});

test('every page can be fetched', async () => {
  // One after the other: the test runner cannot link the same module for two imports at once.
  for (const page of pages) expect(typeof (await page.load()).default).toBe('function');
});

test('the build lists the files of just the pages whose questions are asked ahead, and all of these are pages', () => {
  expect([...openedFirst].sort()).toEqual(Object.keys(questions).sort());
  expect(Object.keys(questions).filter((path) => !paths.includes(path))).toEqual([]);
});

test('nothing is read ahead of a staff group, of a conversation, of settings or of what the access log notes', () => {
  expect(Object.keys(questions).filter((path) => /groups|talk|challenges|settings|you-said/.test(path))).toEqual([]);
  const quiet = paths.filter(isQuiet);
  expect(quiet).toEqual(paths.filter((path) => path.startsWith('/$organisation/groups/') || path.endsWith('/access-log')));
  expect(quiet).toHaveLength(7);
});
