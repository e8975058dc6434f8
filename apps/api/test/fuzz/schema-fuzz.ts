import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { TestServer } from '@waymark/platform/testing';
import { Chance } from './chance';
import { hostileTexts } from './hostile';
import { type MadeOperation, OperationMaker } from './operation-maker';

/** The two organisations of the fuzz: A asks, B must stay unseen and untouched. */
export interface Estate {
  readonly organisationA: string;
  readonly idsOfA: readonly string[];
  readonly idsOfB: readonly string[];
  /** Texts that stand only in B's rows. */
  readonly textsOfB: readonly string[];
  /** Further texts to ask with, such as the address of something of A's. */
  readonly texts?: readonly string[];
  /** A working session of a person of A; called often, because operations end sessions. */
  signIn(): Promise<string>;
}

export interface FuzzReport {
  readonly operations: number;
  readonly withForeignIds: number;
  readonly answeredWithData: number;
  readonly seconds: number;
  readonly seed: number;
  /** Times each root field and each of its arguments was hit. */
  readonly hits: Readonly<Record<string, number>>;
  readonly unexpectedErrors: readonly string[];
  readonly codes: Readonly<Record<string, number>>;
}

export interface FuzzSettings {
  readonly atLeast: number;
  readonly seed: number;
  /** How often each root field and argument is hit at least. */
  readonly minimumHits?: number;
  /** Which root fields are asked for, such as 'Query.plan'; all unless said. */
  readonly only?: (name: string) => boolean;
}

/** What leaked, made as small as it can be. */
export class Leak extends Error {}

/** Fields that read pasted text back to whoever pasted it: what stands in the question itself is no news. */
const REPEATING = new Set(['Query.previewInvitations']);

/** What no question may be answered with while the database is there: it is our fault, also where it is told as passing trouble. */
const FAULTS = ['platform.unexpected', 'platform.unavailable', 'platform.bad_query'];
const MINIMUM_HITS = 50;
const SESSION_LASTS = 10;

/** Sends random valid operations as a person of A until every root field and argument has been hit often enough, and at least `atLeast` in all. */
export async function fuzzSchema(server: TestServer, estate: Estate, { atLeast, seed, minimumHits = MINIMUM_HITS, only = () => true }: FuzzSettings): Promise<FuzzReport> {
  const { schema } = server.app.get(GraphQLSchemaHost);
  const ids = [...estate.idsOfB, ...estate.idsOfA, '00000000-0000-4000-8000-000000000000', 'not-an-id', ''];
  const days = ['2026-11-22', '2026-01-01', '2027-03-31', '2028-02-29', '1999-12-31', '9999-12-31'];
  const maker = new OperationMaker(schema, new Chance(seed), { ids, texts: [...hostileTexts, ...(estate.texts ?? [])], days });
  const roots = maker.roots().filter(({ root, field }) => only(`${root}.${field}`));
  const hits: Record<string, number> = Object.fromEntries([...roots.map(({ root, field }) => `${root}.${field}`), ...maker.rootArguments().filter((name) => only(name.replace(/\(.*/, '')))].map((name) => [name, 0]));
  const secrets = [...estate.idsOfB, ...estate.textsOfB];
  const unexpected = new Set<string>();
  const codes: Record<string, number> = {};
  const started = Date.now();
  let session = '';
  let operations = 0;
  let withForeignIds = 0;
  let answeredWithData = 0;
  while (operations < atLeast || Object.values(hits).some((count) => count < minimumHits)) {
    const { root, field } = roots[operations % roots.length]!;
    if (operations % SESSION_LASTS === 0) session = await estate.signIn();
    const made = maker.make(root, field);
    const answer = await server.ask<Record<string, unknown> | null>(made.query, made.variables, { session, organisation: estate.organisationA });
    operations += 1;
    // Refused for its size before anything ran: it has hit nothing.
    if (answer.errors?.some(({ message }) => message.includes('too much at once'))) continue;
    for (const name of made.touched) hits[name] = (hits[name] ?? 0) + 1;
    const asked = made.query + JSON.stringify(made.variables);
    if (estate.idsOfB.some((id) => asked.includes(id))) withForeignIds += 1;
    if (answer.data && Object.values(answer.data).some((value) => value !== null)) answeredWithData += 1;
    for (const error of answer.errors ?? []) {
      codes[error.extensions.code] = (codes[error.extensions.code] ?? 0) + 1;
      if (FAULTS.includes(error.extensions.code)) unexpected.add(`${made.root}.${made.field} ${error.extensions.code} ${error.message} ${asked.slice(0, 900)}`);
    }
    const leaked = findLeak(JSON.stringify(answer), REPEATING.has(`${root}.${field}`) ? secrets.filter((secret) => !asked.includes(secret)) : secrets);
    if (leaked) throw new Leak(`"${leaked}" of the other organisation came back from: ${await shrink(server, estate, session, made, secrets)}\nThe answer to ${asked}: ${JSON.stringify(answer)}`);
  }
  return { operations, withForeignIds, answeredWithData, seconds: (Date.now() - started) / 1000, seed, hits, unexpectedErrors: [...unexpected], codes };
}

const findLeak = (answer: string, secrets: readonly string[]): string | undefined => secrets.find((secret) => answer.includes(secret));

/** Drops one selected field after another as long as the leak stays. */
async function shrink(server: TestServer, estate: Estate, session: string, made: MadeOperation, secrets: readonly string[]): Promise<string> {
  let query = made.query;
  for (const word of query.match(/\b[a-z]\w+\b(?=[ }])/gi) ?? []) {
    const smaller = query.replace(new RegExp(` ${word}(?=[ }])`), '');
    const answer = await server.ask(smaller, made.variables, { session, organisation: estate.organisationA });
    if (findLeak(JSON.stringify(answer), secrets)) query = smaller;
  }
  return query;
}
