import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { identity } from '@waymark/identity/server';
import { openOrganisationStory, organisations, personWithSession, type StoryOrganisation, type StoryPerson } from '@waymark/organisations/server';
import { plans } from '@waymark/plans/server';
import { addRows, type ServerContext, tx } from '@waymark/platform/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { type Bytes, type Credential, LetterBox, newSecret } from '@waymark/voices/domain';
import { voices } from '../voices.context';
import { ReleaseUnnamedJob } from './release-unnamed.job';

const LONG_AGO = '2026-01-05';
const START = 'mutation ($input: StartConversationInput!) { answer: startConversation(input: $input) { conversation { id } } }';
const ISSUE = 'mutation ($conversationId: ID!, $round: Int!, $blinded: String!) { answer: issueCredential(conversationId: $conversationId, round: $round, blinded: $blinded) { signed } }';

/** A browser: what it keeps, and the way it comes to a conversation. Also what went over the wire, to be looked at. */
export interface Browser {
  readonly person: StoryPerson;
  readonly master: Bytes;
  readonly kept: Map<string, Credential>;
  readonly sent: string[];
  readonly received: string[];
  box(conversationId: string): Promise<LetterBox>;
}

/** A server with a key, and a group with plain members of long standing; the first is its chair. */
export async function openUnnamedDoors(memberCount = 12, { contexts = [identity, organisations, plans, voices] as readonly ServerContext[] } = {}) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-unnamed-'));
  const keyFile = path.join(folder, 'key');
  writeFileSync(keyFile, randomBytes(32).toString('base64url'), { mode: 0o600 });
  const server: TestServer = await startTestServer(contexts, { WAYMARK_UNNAMED_KEY_FILE: keyFile });
  const organisation: StoryOrganisation = await openOrganisationStory(server.database, { slug: 'northmoor', name: 'Northmoor' });
  const inside = <T>(work: () => Promise<T>): Promise<T> => server.database.transaction({ organisationId: organisation.organisationId, mode: 'write', actor: 'command:spec' }, work);
  const sponsor = await personWithSession(server.database, organisation, { name: 'Ruth Adeyemi', roles: ['executive'] });
  const members: StoryPerson[] = [];
  for (let number = 1; number <= memberCount; number += 1) members.push(await personWithSession(server.database, organisation, { name: `Member ${number}`, roles: ['contributor'] }));
  const groupId = randomUUID();
  await inside(async () => {
    const facts = { id: groupId, key: 'reci', name: 'Race equality group', purpose: 'To be heard', terms: '', sponsor_id: sponsor.personId, opened_on: LONG_AGO };
    await tx().execute('insert into voices.staff_group (id, key, name, purpose, terms, sponsor_id, opened_on) values ($1, $2, $3, $4, $5, $6, $7)', Object.values(facts));
    await addRows('voices.group_member', members.map(({ personId }, at) => ({ id: randomUUID(), version: 1, group_id: groupId, person_id: personId, state: 'member', is_chair: at === 0, since_on: LONG_AGO })));
  });

  const ask = async <T>(person: StoryPerson | null, query: string, variables: Record<string, unknown>): Promise<T> => {
    const { data, errors } = await server.ask<{ answer: T }>(query, variables, { session: person?.session, organisation: organisation.slug, key: randomUUID() });
    if (errors) throw Object.assign(new Error(errors[0]!.message), { code: errors[0]!.extensions.code });
    return data.answer;
  };
  const startConversation = async (title = 'What we see'): Promise<string> =>
    (await ask<{ conversation: { id: string } }>(members[0]!, START, { input: { groupKey: 'reci', kind: 'UNNAMED', title } })).conversation.id;

  /** Sends an envelope as a browser does with `credentials: 'omit'`. */
  const send = async (envelope: string, headers: Record<string, string> = {}): Promise<{ status: number; text: string }> => {
    const response = await fetch(`${server.url}/unnamed`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: envelope });
    return { status: response.status, text: await response.text() };
  };
  const openBrowser = (person: StoryPerson, master: Bytes = newSecret()): Browser => {
    const browser: Browser = {
      person, master, kept: new Map(), sent: [], received: [],
      box: (conversationId) =>
        LetterBox.of({ organisation: organisation.slug, conversationId }, master, {
          load: async () => browser.kept.get(conversationId) ?? null,
          save: async (credential) => void browser.kept.set(conversationId, credential),
          issue: async (asked) => (await ask<{ signed: string }>(person, ISSUE, asked)).signed,
          send: async (envelope) => {
            browser.sent.push(envelope);
            const { text } = await send(envelope);
            browser.received.push(text);
            return text;
          },
        }),
    };
    return browser;
  };
  /** Moves the clock to seven in the morning (or another instant) of a day, and has the job done. */
  const release = async (day: string, time = '07:00:00Z'): Promise<void> => {
    server.clock.set(new Date(`${day}T${time}`));
    await server.app.get(ReleaseUnnamedJob).handle();
  };
  const close = async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { server, organisation, groupId, sponsor, members, inside, ask, startConversation, send, openBrowser, release, close };
}

export type UnnamedDoors = Awaited<ReturnType<typeof openUnnamedDoors>>;
