import { identity } from '@waymark/identity/server';
import { openOrganisationStory, organisations, personWithSession, type StoryOrganisation, type StoryPerson } from '@waymark/organisations/server';
import { buildPlan, plans } from '@waymark/plans/server';
import { type AnswerError, startTestServer, type TestServer } from '@waymark/platform/testing';
import { voices } from '../voices.context';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are as varied as the questions
export type Loose = any;

export interface TalkAnswer {
  readonly data: Loose;
  readonly code: string | undefined;
  readonly error: AnswerError | undefined;
}

/** An organisation with people of every kind, an action that one of them is accountable for, and a stranger in another organisation. */
export interface Talk {
  readonly server: TestServer;
  readonly northmoor: StoryOrganisation;
  readonly elsewhere: StoryOrganisation;
  readonly lin: StoryPerson;
  readonly saira: StoryPerson;
  readonly ruth: StoryPerson;
  readonly reader: StoryPerson;
  readonly stranger: StoryPerson;
  readonly planId: string;
  readonly actionId: string;
  readonly otherActionId: string;
  /** Sends an operation whose root field is called `answer`. */
  ask(person: StoryPerson | null, query: string, variables: Record<string, unknown>, organisation?: StoryOrganisation): Promise<TalkAnswer>;
  /** Says something about the action; gives its id. */
  write(person: StoryPerson, markdown: string, more?: Record<string, unknown>): Promise<string>;
}

const WRITE = `mutation ($input: WriteCommentInput!) { answer: writeComment(input: $input) { comment { id } } }`;

/** Opens all that tests of what is said in the open need. */
export async function openTalk(): Promise<Talk> {
  const server = await startTestServer([identity, organisations, plans, voices]);
  const northmoor = await openOrganisationStory(server.database, {});
  const elsewhere = await openOrganisationStory(server.database, {});
  const person = (name: string, role: 'contributor' | 'adviser' | 'executive' | 'reader', at = northmoor) =>
    personWithSession(server.database, at, { name, roles: [role], email: `${name.split(' ')[0]!.toLowerCase()}@${at.slug}.example` });
  const lin = await person('Lin Zhao', 'contributor');
  const plan = await buildPlan(server.database, northmoor.organisationId, { objectives: { Fairness: { 'People are heard': [{ title: 'Listen', ownerId: lin.personId }, { title: 'Answer', ownerId: lin.personId }] } } });
  const talk = {
    server, northmoor, elsewhere, lin, planId: plan.planId, actionId: plan.idOf('Listen'), otherActionId: plan.idOf('Answer'),
    saira: await person('Saira Mahmood', 'adviser'), ruth: await person('Ruth Adeyemi', 'executive'), reader: await person('Rea Der', 'reader'), stranger: await person('A Stranger', 'executive', elsewhere),
  };
  const ask: Talk['ask'] = async (asking, query, variables, organisation = northmoor) => {
    const { data, errors } = await server.ask<{ answer: Loose }>(query, variables, { session: asking?.session, organisation: organisation.slug });
    return { data: data?.answer as Loose, code: errors?.[0]?.extensions?.code, error: errors?.[0] };
  };
  return {
    ...talk, ask,
    async write(author, markdown, more = {}) {
      const { data, error } = await ask(author, WRITE, { input: { subjectKind: 'ACTION', subjectId: talk.actionId, kind: 'COMMENT', markdown, ...more } });
      if (error) throw new Error(JSON.stringify(error));
      return data.comment.id as string;
    },
  };
}
