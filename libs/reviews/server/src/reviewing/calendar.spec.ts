import { openOrganisationStory, personWithSession } from '@waymark/organisations/server';
import { tx } from '@waymark/platform/server';
import { type Loose, openReviewDoors, type ReviewDoors } from './review-doors.story';

let doors: ReviewDoors;
beforeAll(async () => {
  doors = await openReviewDoors();
  await doors.act(doors.people.ruth, `mutation { planCycle(input: { planId: "${doors.planId}", kind: REVIEW, startsOn: "2026-04-01", subGroupName: "Race equality; culture, and belonging sub-group" }) { cycle { id } } }`);
  await doors.openReview();
});
// Each hour has its own allowance.
beforeEach(() => doors.server.clock.set(new Date((hour += 3_600_000))));
afterAll(() => doors?.close());

let hour = Date.parse('2026-11-22T10:00:00Z');
const make = async (person = doors.people.priya): Promise<{ id: string; path: string }> => {
  const { link, address } = await doors.act(person, 'mutation { makeCalendarLink { link { id madeAt } address } }');
  return { id: link.id, path: new URL(address).pathname };
};
const read = (path: string) => fetch(`${doors.server.url}${path}`);

/** Reads a calendar as RFC 5545 has it: lines end in CRLF, long ones go on after a space, and signs are escaped. */
function parse(text: string): { readonly head: Map<string, string>; readonly events: Map<string, string>[] } {
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const lines = text.replaceAll(/\r\n[ \t]/g, '').split('\r\n').filter(Boolean);
  expect([lines[0], lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR']);
  const [head, events]: [Map<string, string>, Map<string, string>[]] = [new Map(), []];
  let into = head;
  for (const line of lines.slice(1, -1)) {
    if (line === 'BEGIN:VEVENT') events.push((into = new Map()));
    else if (line === 'END:VEVENT') into = head;
    else {
      const at = line.indexOf(':');
      into.set(line.slice(0, at), line.slice(at + 1).replaceAll(/\\([,;\\])/g, '$1'));
    }
  }
  return { head, events };
}

test('a calendar has whole days with titles, and nothing else', async () => {
  const answer = await read((await make()).path);
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([200, 'text/calendar; charset=utf-8', 'no-store']);
  const { head, events } = parse(await answer.text());
  expect([head.get('VERSION'), head.get('PRODID')]).toEqual(['2.0', '-//Waymark//Reviews//EN']);
  const found = events.map((event) => [event.get('DTSTART;VALUE=DATE'), event.get('DTEND;VALUE=DATE'), event.get('SUMMARY')]);
  expect(found.slice(0, 4)).toEqual([
    ['20261014', '20261015', 'Review 1, April to September 2026: actions and figures up to date (Fair work)'],
    ['20261028', '20261029', 'Review 1, April to September 2026: executive review done (Fair work)'],
    ['20261118', '20261119', 'Review 1, April to September 2026: Board sub-group meets (Fair work)'],
    ['20261216', '20261217', 'Review 1, April to September 2026: Board meets (Fair work)'],
  ]);
  expect(found[6]).toEqual(['20270519', '20270520', 'Review 2, October 2026 to March 2027: Race equality; culture, and belonging sub-group meets (Fair work)']);
  expect(new Set(events.map((event) => event.get('UID'))).size).toBe(events.length);
  for (const event of events) expect([...event.keys()].filter((key) => !key.startsWith('X-')).sort()).toEqual(['DTEND;VALUE=DATE', 'DTSTAMP', 'DTSTART;VALUE=DATE', 'SEQUENCE', 'SUMMARY', 'TRANSP', 'UID']);
});

test('an entry keeps its name when its day moves', async () => {
  const { path } = await make();
  const namesOf = async () => parse(await (await read(path)).text()).events.map((event) => event.get('UID'));
  const before = await namesOf();
  const { stages } = await doors.act(doors.people.ruth, '{ review(number: 1) { stages { id version } } }');
  await doors.act(doors.people.ruth, `mutation { reviseStage(input: { id: "${stages[3].id}", version: ${stages[3].version}, opensOn: "2026-11-20", dueOn: "2027-01-20", meetsOn: "2027-01-19" }) { review { id } } }`);
  expect(await namesOf()).toEqual(before);
});

test('a link is its maker’s alone: they take it back, and others neither see nor touch it', async () => {
  const { id, path } = await make();
  const links = async (person: Loose) => (await doors.act(person, '{ calendarLinks { id } }')).map((link: Loose) => link.id);
  expect(await links(doors.people.priya)).toContain(id);
  expect(await links(doors.people.ruth)).not.toContain(id);
  const revoke = `mutation { revokeCalendarLink(id: "${id}") { done } }`;
  expect((await doors.ask(doors.people.ruth, revoke)).code).toBe('platform.not_found');
  expect((await read(path)).status).toBe(200);
  expect((await doors.act(doors.people.priya, revoke)).done).toBe(true);
  expect((await read(path)).status).toBe(404);
  expect(await links(doors.people.priya)).not.toContain(id);
  expect((await doors.act(doors.people.priya, revoke)).done).toBe(true);
});

test('nothing is kept from which the address could be made again', async () => {
  const { path } = await make();
  const token = path.split('/').at(-1)!.replace('.ics', '');
  const kept = await doors.inside(async () => [
    ...(await tx().query('select * from reviews.calendar_link where organisation_id = $1', [doors.organisation.organisationId])),
    ...(await tx().query('select * from platform.history where organisation_id = $1', [doors.organisation.organisationId])),
    ...(await tx().query('select * from platform.idempotency where organisation_id = $1', [doors.organisation.organisationId])),
  ]);
  expect(JSON.stringify(kept)).not.toContain(token);
});

test('whatever is wrong with an address, it is not found', async () => {
  const { path } = await make();
  const elsewhere = await openOrganisationStory(doors.server.database);
  const token = path.split('/').at(-1)!;
  const other = `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`;
  for (const wrong of [`/calendar/${elsewhere.slug}/${token}`, `/calendar/nobody-here/${token}`, `/calendar/${doors.organisation.slug}/${other}`, path.replace('.ics', ''), `${path}x`, `/calendar/%27/${token}`, `/calendar/${doors.organisation.slug}/.ics`]) {
    expect([wrong, (await read(wrong)).status]).toEqual([wrong, 404]);
  }
});

test('it ends with the membership of its maker', async () => {
  const leaver = await personWithSession(doors.server.database, doors.organisation, { roles: ['contributor'] });
  const { path } = await make(leaver);
  expect((await read(path)).status).toBe(200);
  await doors.endMembership(leaver);
  expect((await read(path)).status).toBe(404);
});

test('a person has ten links at most', async () => {
  const many = await personWithSession(doors.server.database, doors.organisation, { roles: ['reader'] });
  for (let count = 0; count < 10; count += 1) await make(many);
  expect((await doors.ask(many, 'mutation { makeCalendarLink { link { id } } }')).code).toBe('reviews.calendar.too_many');
});

test('calendars that are there are read as often as somebody likes: many are read from one address', async () => {
  const { path } = await make();
  const statuses = new Set<number>();
  for (let count = 0; count < 130; count += 1) statuses.add((await read(path)).status);
  expect([...statuses]).toEqual([200]);
});

test('whoever tries many addresses is sent away for the hour', async () => {
  const { path } = await make();
  const wrong = `/calendar/${doors.organisation.slug}/${'x'.repeat(43)}.ics`;
  const statuses = new Set<number>();
  for (let count = 0; count < 120; count += 1) statuses.add((await read(wrong)).status);
  expect([...statuses]).toEqual([404]);
  expect((await read(path)).status).toBe(429);
  doors.server.clock.set(new Date((hour += 3_600_000)));
  expect((await read(path)).status).toBe(200);
});
