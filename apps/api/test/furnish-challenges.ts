import type { StoryOrganisation, StoryPerson } from '@waymark/organisations/server';
import type { TestServer } from '@waymark/platform/testing';

export interface ChallengeFurniture {
  readonly organisation: StoryOrganisation;
  readonly everybody: StoryPerson;
  readonly insider: StoryPerson;
  /** Every text ends in it. */
  readonly mark: string;
  readonly actionId: string;
}

/** Two challenges, one each way: the first was answered and its answer was not enough, the second waits. */
export async function furnishChallenges(server: TestServer, { organisation, everybody, insider, mark, actionId }: ChallengeFurniture): Promise<void> {
  const text = (words: string) => JSON.stringify(`${words} ${mark}`);
  const act = async (person: StoryPerson, body: string): Promise<string> => {
    const query = `mutation { answer: ${body} { challenge { id } } }`;
    const { data, errors } = await server.ask<{ answer: { challenge: { id: string } } }>(query, {}, { session: person.session, organisation: organisation.slug });
    if (errors) throw new Error(`${body}: ${JSON.stringify(errors)}`);
    return data.answer.challenge.id;
  };
  const raise = (from: StoryPerson, to: StoryPerson) =>
    act(from, `raiseChallenge(input: { subjectKind: ACTION, subjectId: "${actionId}", respondentId: "${to.personId}", title: ${text('Challenge')}, markdown: ${text('Challenging words')} })`);
  const answered = await raise(everybody, insider);
  await act(insider, `acknowledgeChallenge(id: "${answered}")`);
  await act(insider, `answerChallenge(input: { challengeId: "${answered}", seen: 1, outcome: PARTLY, markdown: ${text('Answer')}, willHappen: ${text('What will happen')}, actionId: "${actionId}" })`);
  await act(everybody, `judgeAnswer(input: { challengeId: "${answered}", isSatisfied: false, words: ${text('Not enough')} })`);
  await raise(insider, everybody);
}
