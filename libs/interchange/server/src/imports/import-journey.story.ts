import { identity } from '@waymark/identity/server';
import { measures } from '@waymark/measures/server';
import { openOrganisationStory, organisations, personWithSession, type StoryOrganisation, type StoryPerson } from '@waymark/organisations/server';
import { plans } from '@waymark/plans/server';
import { type Asking, startTestServer, type TestServer } from '@waymark/platform/testing';
import { interchange } from '../interchange.context';
import { ReadFileJob } from './read-file.job';

/** An import as the API tells it. */
export interface ToldImport {
  readonly id: string;
  readonly state: string;
  readonly refusal: string | null;
  readonly progress: number;
  readonly savedPlanId: string | null;
  readonly draft: {
    readonly shape: string;
    readonly sheets: { name: string; headerRow: number | null; used: boolean }[];
    readonly counts: { objectives: number; outcomes: number; actions: number; measures: number };
    readonly unplaced: { text: string }[];
    readonly doubtful: { sentence: string }[];
    readonly statusWords: { word: string; status: string | null }[];
    readonly columns: { sheet: string; index: number; header: string; field: string | null }[];
    readonly targetPlanId: string | null;
    readonly suggestedTitle: string;
    readonly differences: { added: number; changed: number; missingFromFile: number; unchanged: number; items: { kind: string; subject: string; title: string; field: string | null; from: string | null; to: string | null }[] } | null;
  } | null;
}

const IMPORT = `id state refusal progress savedPlanId draft {
  shape sheets { name headerRow used } counts { objectives outcomes actions measures } unplaced { text } doubtful { sentence } statusWords { word status } columns { sheet index header field } targetPlanId suggestedTitle
  differences { added changed missingFromFile unchanged items { kind subject title field from to } } }`;
const OPEN = `mutation ($fileName: String!, $size: Int!, $planId: ID) { openImport(fileName: $fileName, size: $size, planId: $planId) { uploadUrl planImport { id state } } }`;
const MAP = `mutation ($id: ID!, $columns: [ImportColumnInput!], $statusWords: [ImportStatusWordInput!], $headerRows: [ImportHeaderRowInput!], $planId: ID) { mapImport(id: $id, columns: $columns, statusWords: $statusWords, headerRows: $headerRows, planId: $planId) { planImport { id state } } }`;
const CONFIRM = `mutation ($id: ID!, $title: String, $reason: String) { confirmImport(id: $id, title: $title, reason: $reason) { planImport { ${IMPORT} } } }`;
const ONE = `query ($id: ID!) { planImport(id: $id) { ${IMPORT} } }`;

/** A server with an organisation and an executive, and what a browser does to bring a file in. */
export interface ImportJourney {
  readonly server: TestServer;
  readonly organisation: StoryOrganisation;
  readonly ruth: StoryPerson;
  readonly executive: Asking;
  open(fileName: string, size: number, planId?: string, asking?: Asking): Promise<{ id: string; uploadUrl: string }>;
  send(uploadUrl: string, bytes: Uint8Array, session?: string | null): Promise<Response>;
  read(id: string): Promise<void>;
  find(id: string, asking?: Asking): Promise<ToldImport>;
  /** Opens, sends and reads. */
  bring(fileName: string, bytes: Uint8Array, planId?: string): Promise<ToldImport>;
  map(id: string, choices: Record<string, unknown>): Promise<ToldImport>;
  confirm(id: string, facts?: { title?: string; reason?: string }): Promise<{ saved: ToldImport | null; code: string | null }>;
}

export async function startJourney(): Promise<ImportJourney> {
  const server = await startTestServer([identity, organisations, plans, measures, interchange]);
  const organisation = await openOrganisationStory(server.database, { name: 'Calder' });
  const ruth = await personWithSession(server.database, organisation, { name: 'Ruth Adeyemi', roles: ['executive'] });
  const executive = { session: ruth.session, organisation: organisation.slug };
  const journey: ImportJourney = {
    server, organisation, ruth, executive,
    async open(fileName, size, planId, asking = executive) {
      const { data, errors } = await server.ask<{ openImport: { uploadUrl: string; planImport: { id: string } } }>(OPEN, { fileName, size, planId }, asking);
      if (errors) throw new Error(errors[0]!.extensions.code);
      return { id: data.openImport.planImport.id, uploadUrl: data.openImport.uploadUrl };
    },
    send: (uploadUrl, bytes, session = ruth.session) =>
      fetch(`${server.url}${uploadUrl}`, {
        method: 'POST', body: new Uint8Array(bytes),
        headers: { 'content-type': 'application/octet-stream', ...(session ? { cookie: `waymark-session=${session}` } : {}) },
      }),
    read: (importId) => server.app.get(ReadFileJob, { strict: false }).handle({ importId, organisationId: organisation.organisationId }),
    async find(id, asking = executive) {
      const { data, errors } = await server.ask<{ planImport: ToldImport }>(ONE, { id }, asking);
      if (errors) throw new Error(errors[0]!.extensions.code);
      return data.planImport;
    },
    async bring(fileName, bytes, planId) {
      const { id, uploadUrl } = await journey.open(fileName, bytes.length, planId);
      const answer = await journey.send(uploadUrl, bytes);
      if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
      await journey.read(id);
      return journey.find(id);
    },
    async map(id, choices) {
      const { errors } = await server.ask(MAP, { id, ...choices }, executive);
      if (errors) throw new Error(errors[0]!.extensions.code);
      await journey.read(id);
      return journey.find(id);
    },
    async confirm(id, facts = {}) {
      const { data, errors } = await server.ask<{ confirmImport: { planImport: ToldImport } } | null>(CONFIRM, { id, ...facts }, executive);
      return { saved: data?.confirmImport?.planImport ?? null, code: errors?.[0]?.extensions.code ?? null };
    },
  };
  return journey;
}
