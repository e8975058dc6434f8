import { beforeEach, expect, jest, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PageForSpec, setMessageCompiler } from '@waymark/platform/web';
import { ListingSection } from './listing-section';
import PublishedPage from './published.page';
import { readPublishedSearch } from './published-search';

setMessageCompiler(compileMessage);

const counts = { actions: { complete: 3, onTrack: 20, atRisk: 0, offTrack: 1, notStarted: 0, paused: 0, withdrawn: 0 }, measures: { onCourse: 6, behind: 1, unknown: 0 } };
const standing = (name: string, more: object = {}) => ({
  name, planTitle: 'Race equality plan', reviewTitle: 'Review 2', periodFrom: '2026-01-01', periodTo: '2026-06-30', publishedAt: '2026-07-20T10:00:00.000Z', fingerprint: 'ab'.repeat(32), ...counts, ...more,
});

let rollUp: object;
let listing: object;
let isMade: boolean;
let asked: Record<string, unknown>[];

beforeEach(() => {
  // Wherever somebody comes from, the list is the same for everybody.
  window.history.replaceState({}, '', '/harbour/reviews/cycles');
  rollUp = { organisations: 2, isWhole: true, ...counts, nextCursor: 'next', items: [standing('Harbour Trust'), standing('Hill Council')] };
  listing = { isListed: false, setAt: null, setBy: null, canChange: { allowed: true, reason: null } };
  [isMade, asked] = [false, []];
  globalThis.fetch = jest.fn<typeof fetch>(async (_, init) => {
    const { operationName, variables } = JSON.parse(init!.body as string) as { operationName: string; variables: object };
    asked.push({ operationName, organisation: (init!.headers as Record<string, string>)['waymark-organisation'] ?? null, ...variables });
    const data: Record<string, object> = {
      PublishedRollUp: { publishedRollUp: rollUp }, PublishedListing: { publishedListing: listing },
      ListAmongPublished: { listAmongPublished: { isMade, listing } }, LeavePublished: { leavePublished: { isMade: true, listing } },
    };
    return { ok: true, status: 200, headers: new Map(), json: async () => ({ data: data[operationName] }) } as unknown as Response;
  });
});

const open = (search = readPublishedSearch({})) =>
  render(
    <PageForSpec at="/published">
      <PublishedPage params={{}} search={search} />
    </PageForSpec>,
  );

test('a row says whose plan it is, for which period, and how actions and measures stand; what there is none of is left out', async () => {
  open();
  const row = (await screen.findByRole('rowheader', { name: /Harbour Trust/ })).closest('tr')!;
  for (const words of ['Race equality plan', 'Review 2', '1 January 2026 to 30 June 2026', '3 Complete', '20 On track', '1 Off track', '6 met, ahead or as expected', '1 behind or not met', 'ab'.repeat(32)]) expect(row.textContent).toContain(words);
  expect(row.textContent).not.toContain('At risk');
  const together = within(screen.getByRole('region', { name: 'All together' }));
  expect(together.getByRole('status').textContent).toBe('2 organisations are listed');
  expect(screen.getByRole('link', { name: 'Next page' }).getAttribute('href')).toBe('/published?after=next');
  expect(asked).toEqual([{ operationName: 'PublishedRollUp', organisation: null, first: 50, after: null, search: null }]);
});

test('what the address asks for is asked for, and the way back and on keeps it', async () => {
  open(readPublishedSearch({ q: 'har', after: 'there' }));
  await screen.findByText('2 organisations found');
  expect(asked[0]).toMatchObject({ search: 'har', after: 'there' });
  expect(screen.getByRole('link', { name: 'Back to the first page' }).getAttribute('href')).toBe('/published?q=har');
  expect(screen.getByRole('link', { name: 'Next page' }).getAttribute('href')).toBe('/published?q=har&after=next');
});

test('without a second admin it is done at once', async () => {
  isMade = true;
  const user = userEvent.setup();
  openSetting();
  await user.click(await screen.findByRole('button', { name: 'List our organisation' }));
  await screen.findByText('Your organisation is listed now.');
});

test('an empty list says so, and another thing when nothing was found', async () => {
  rollUp = { ...rollUp, organisations: 0, items: [], nextCursor: null };
  open();
  await screen.findByText(/No organisation is listed yet/);
  open(readPublishedSearch({ q: 'x' }));
  await screen.findByText(/Try fewer letters/);
});

test('where a part could not be read, that is said above the sums, and no empty list is claimed', async () => {
  rollUp = { ...rollUp, isWhole: false };
  const { unmount } = open();
  await screen.findByText('2 organisations are listed');
  expect(screen.getByText(/Some organisations are missing/)).toBeTruthy();
  unmount();
  rollUp = { ...rollUp, organisations: 0, items: [], nextCursor: null };
  open(readPublishedSearch({ q: 'x' }));
  await screen.findByText(/Some organisations are missing/);
  expect(screen.queryByText(/No organisation/)).toBeNull();
});

const openSetting = () =>
  render(
    <PageForSpec at="/harbour/reviews/cycles">
      <ListingSection />
    </PageForSpec>,
  );

test('an admin asks to be listed, and hears that another one must confirm it', async () => {
  const user = userEvent.setup();
  openSetting();
  await user.click(await screen.findByRole('button', { name: 'List our organisation' }));
  await waitFor(() => expect(asked.map(({ operationName }) => operationName)).toEqual(['PublishedListing', 'ListAmongPublished', 'PublishedListing']));
  expect(asked[1]).toMatchObject({ organisation: 'harbour' });
  await screen.findByText('Another admin must confirm this. Nothing is listed until then.');
});

test('a listed organisation is taken off by one press; whoever is no admin reads why they cannot', async () => {
  listing = { isListed: true, setAt: '2026-11-20T10:00:00.000Z', setBy: { name: 'Omar Siddiq' }, canChange: { allowed: true, reason: null } };
  const user = userEvent.setup();
  const { unmount } = openSetting();
  await screen.findByText(/Changed by Omar Siddiq on 20 November 2026/);
  await user.click(screen.getByRole('button', { name: 'Take it off the list' }));
  await waitFor(() => expect(asked.map(({ operationName }) => operationName)).toContain('LeavePublished'));
  unmount();
  listing = { ...listing, canChange: { allowed: false, reason: 'Only an admin can.' } };
  openSetting();
  expect((await screen.findAllByText('Only an admin can.')).length).toBeGreaterThan(0);
});
