import { identity } from '@waymark/identity/server';
import { openOrganisationStory, organisations, personWithSession, type StoryPerson } from '@waymark/organisations/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { type BuiltPlan, buildPlan } from '../plan-builder.story';
import { plans } from '../plans.context';
import { registerSearchSource } from './search-sources';
import type { SearchHit } from './search.model';

const SEARCH = `query ($text: String!, $first: Int) { search(text: $text, first: $first) { kind id reference title detail actionSlug status } }`;
const FIND = `query ($planId: ID, $reference: String!) { findByReference(planId: $planId, reference: $reference) { kind id reference title detail actionSlug status } }`;

let server: TestServer;
let martin: StoryPerson;
let stranger: StoryPerson;
let plan: BuiltPlan;

const search = async (text: string, first = 20, asking = { session: martin.session, organisation: 'northmoor' }) => {
  const { data, errors } = await server.ask<{ search: SearchHit[] }>(SEARCH, { text, first }, asking);
  if (errors) throw new Error(errors[0]!.extensions.code);
  return data.search;
};
const titles = async (text: string, first?: number) => (await search(text, first)).map(({ title }) => title);
const find = async (reference: string, planId?: string, asking = { session: martin.session, organisation: 'northmoor' }) => {
  const { data, errors } = await server.ask<{ findByReference: SearchHit | null }>(FIND, { reference, planId }, asking);
  return errors ? errors[0]!.extensions.code : data.findByReference;
};

beforeAll(async () => {
  server = await startTestServer([identity, organisations, plans]);
  const northmoor = await openOrganisationStory(server.database, { slug: 'northmoor' });
  const calder = await openOrganisationStory(server.database, { slug: 'calder' });
  martin = await personWithSession(server.database, northmoor, { name: 'Martin Hale', title: 'Director of people', roles: ['reader'] });
  stranger = await personWithSession(server.database, calder, { name: 'Cal Stranger', roles: ['executive'] });
  plan = await buildPlan(server.database, northmoor.organisationId, {
    objectives: {
      'Fair employer': {
        'Hiring is fair': [{ title: 'Review recruitment end to end', ownerId: martin.personId, status: 'off_track' }, { title: 'Train everybody who sits on a panel', status: 'on_track' }, { title: 'An older way to recruit', status: 'withdrawn' }],
        'Pay is fair': ['Publish the 100%_gap each year'],
      },
      Voice: { 'People are heard before recruitment begins': ['Hold a forum'] },
    },
  });
});
afterAll(() => server?.close());

describe('by label', () => {
  it('finds whatever has it now', async () => {
    expect(await find('1.1.1')).toEqual({ kind: 'ACTION', id: plan.idOf('Review recruitment end to end'), reference: '1.1.1', title: 'Review recruitment end to end', detail: 'Martin Hale', actionSlug: 'review-recruitment-end-to-end', status: 'OFF_TRACK' });
    expect(await find(' 1.2 ', plan.planId)).toMatchObject({ kind: 'OUTCOME', title: 'Pay is fair', detail: 'Fair employer', actionSlug: null, status: null });
    expect(await find('2')).toMatchObject({ kind: 'OBJECTIVE', id: plan.idOf('Voice') });
    expect([await find('1.9'), await find('nonsense'), await find('M1.1'), await find('9999.9999.9999')]).toEqual([null, null, null, null]);
  });

  it('comes first in a search', async () => {
    expect((await search('1.1.2'))[0]).toMatchObject({ kind: 'ACTION', title: 'Train everybody who sits on a panel' });
  });

  it('finds nothing of another organisation', async () => {
    const there = { session: stranger.session, organisation: 'calder' };
    expect(await find('1.1.1', undefined, there)).toBeNull();
    expect(await find('1.1.1', plan.planId, there)).toBe('platform.not_found');
    expect(await search('recruit', 20, there)).toEqual([]);
    await expect(search('recruit', 20, { session: stranger.session, organisation: 'northmoor' })).rejects.toThrow('platform.not_found');
  });
});

describe('by words', () => {
  it('puts what begins with them before what contains them, and what is withdrawn last of its rank', async () => {
    expect(await titles('recruit')).toEqual(['Review recruitment end to end', 'People are heard before recruitment begins', 'An older way to recruit']);
    expect(await titles('Hold')).toEqual(['Hold a forum']);
  });

  it('needs every word, anywhere in the words of a thing, in any order and case', async () => {
    expect(await titles('END review')).toEqual(['Review recruitment end to end']);
    expect(await titles('martin recruitment')).toEqual(['Review recruitment end to end']);
    expect(await titles('forum recruitment')).toEqual([]);
  });

  it('finds people and plans too', async () => {
    expect((await search('martin hale'))[0]).toMatchObject({ kind: 'PERSON', id: martin.personId, title: 'Martin Hale', detail: 'Director of people' });
    expect((await search('race equality'))[0]).toMatchObject({ kind: 'PLAN', id: plan.planId });
  });

  it('takes what people type letter by letter', async () => {
    expect(await titles('100%_gap')).toEqual(['Publish the 100%_gap each year']);
    expect(await titles('100_%gap')).toEqual([]);
    expect(await titles('%')).toEqual(['Publish the 100%_gap each year']);
    expect([await titles("'; drop table plans.plan; --"), await titles('\\'), await titles('   ')]).toEqual([[], [], []]);
    await expect(titles('\u0000')).rejects.toThrow('platform.bad_input');
  });

  it('gives no more than asked for', async () => {
    expect(await titles('r', 2)).toHaveLength(2);
    await expect(search('r', 101)).rejects.toThrow('platform.bad_input');
    expect(await titles(`recruit ${'x'.repeat(5000)}`)).toEqual([]);
  });
});

it('looks where other contexts say, and ranks what they find among the rest', async () => {
  const measure: SearchHit = { kind: 'measure', id: plan.planId.replace(/^./, '0'), reference: 'M1.1', title: 'Hold on', detail: null, actionSlug: null, status: null };
  registerSearchSource('spec', {
    findByWords: async ({ phrase }) => (phrase === '%Hold%' ? [{ hit: measure, rank: 2 }] : []),
    findByReference: async (_planId, { kind }) => (kind === 'measure' ? measure : null),
  });
  expect(await titles('Hold')).toEqual(['Hold a forum', 'Hold on']);
  expect(await find('m1.1')).toMatchObject({ kind: 'MEASURE', title: 'Hold on' });
});
