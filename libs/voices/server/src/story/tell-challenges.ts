import { addRows } from '@waymark/platform/server';
import type { StoryTeller } from './story-teller';
import type { ToldChallenge } from './story-voices';

type Row = Record<string, unknown>;

/** Of what a group does only the day is kept, and nobody. */
const toEvents = (teller: StoryTeller, { title, events }: ToldChallenge): Row[] =>
  events.map(({ kind, on, by, words, outcome, willHappen, byOn, action }, index) => ({
    id: teller.id('challenge', title, `${index + 1}`), challenge_id: teller.id('challenge', title), place: index + 1, kind, by_person: teller.maybePerson(by), happened_on: teller.day(on),
    happened_at: by ? teller.instant(on, title + kind) : null, markdown: words ?? null, outcome: outcome ?? null, will_happen: willHappen ?? null, by_on: byOn ? teller.day(byOn) : null,
    action_id: action ? teller.part(action) : null, respondent_id: null,
  }));

/** Writes down challenges in the order in which they were raised, and all that happened to them. */
export async function tellChallenges(challenges: readonly ToldChallenge[], groupId: string | null, teller: StoryTeller): Promise<void> {
  await addRows('voices.challenge', challenges.map(({ about, title, words, by, respondent, raisedOn, dueOn }, index) => ({
    id: teller.id('challenge', title), number: index + 1, ...teller.subject(about), raised_as: by?.as ?? 'group', raised_by_person: teller.maybePerson(by?.person), raised_by_group: by ? null : groupId,
    respondent_id: teller.person(respondent), title, markdown: words, raised_on: teller.day(raisedOn), raised_at: by ? teller.instant(raisedOn, title) : null, answer_due_on: teller.day(dueOn),
  })));
  await addRows('voices.challenge_event', challenges.flatMap((challenge) => toEvents(teller, challenge)));
  await addRows('voices.challenge_support', challenges.flatMap(({ title, supporters = [] }) =>
    supporters.map((person) => ({ id: teller.id('support', title, person), challenge_id: teller.id('challenge', title), person_id: teller.person(person), place: 1, is_given: true }))));
}
