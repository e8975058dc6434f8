import { type Belonging, type HandingOver, registerBelongings, requireAllThere, type Successor, type Unfit, unfitAll } from '@waymark/organisations/server';
import { reviseRows } from '@waymark/platform/server';
import { awaitsAnswer, isShutOut } from '@waymark/voices/domain';
import type { ChallengeMail } from '../challenges/challenge-mail';
import { listWatched, type WatchedChallenge } from '../challenges/watched-challenges.queries';
import { lockChallenge, writeEvent } from '../challenges/write-challenge';
import { listChallengeTitles, listSponsored, lockSponsored } from './belongings.queries';

const isTheirs = (personId: string) => ({ respondentId, events }: WatchedChallenge) => respondentId === personId && awaitsAnswer(events);

/** Challenges that wait for a person's answer. */
async function listToAnswer(personId: string): Promise<Belonging[]> {
  const waiting = (await listWatched()).filter(isTheirs(personId));
  const titles = await listChallengeTitles(waiting.map(({ id }) => id));
  return waiting.map(({ id, number, answerDueOn }) => ({ id, title: titles.get(id)!.title, reference: `${number}`, path: `/challenges/${number}`, within: null, dueOn: answerDueOn }));
}

/** Only somebody who can sign in can answer, and nobody what they asked themselves. */
async function listUnableToAnswer({ id: toId, name, state }: Successor, ids: readonly string[]): Promise<Unfit[]> {
  if (state !== 'active') return unfitAll(ids, `${name} cannot sign in yet, so they cannot answer. Choose somebody who can.`);
  const own = [...(await listChallengeTitles(ids)).values()].filter(({ raisedByPersonId }) => raisedByPersonId === toId);
  return own.map(({ id, title }) => ({ id, reason: `${name} asked “${title}”, so somebody else answers it.` }));
}

/** The clock goes on: whoever raised it was promised an answer by a day. Whoever is to answer now hears of it. */
const handOverChallenges = (mail: ChallengeMail) => async ({ from, to, ids, by, at, today }: HandingOver): Promise<void> => {
  for (const id of [...ids].sort()) {
    await lockChallenge(id);
    const [challenge] = (await listWatched({ id })).filter(isTheirs(from.id));
    requireAllThere(challenge ? 1 : 0, 1);
    await writeEvent(id, { kind: 'respondent_changed', respondentId: to.id, on: today, at, by });
    await mail.tell('asked', challenge!, [to.id], today);
  }
};

/**
 * A sponsor stands outside the group. Only somebody whose role shuts its door to them is taken for one here, so that the answer never
 * tells who is inside.
 */
async function listUnableToSponsor({ name, roles, state }: Successor, ids: readonly string[]): Promise<Unfit[]> {
  if (state !== 'active') return unfitAll(ids, `${name} cannot sign in yet, so they cannot be a sponsor. Choose somebody who can.`);
  return isShutOut(roles) ? [] : unfitAll(ids, `A sponsor stands outside the group. Choose an executive, a board member or a reviewer instead of ${name}.`);
}

async function handOverSponsored({ from, to, ids }: HandingOver): Promise<void> {
  const locked = await lockSponsored(ids, from.id);
  requireAllThere(locked.length, ids.length);
  await reviseRows('voices.staff_group', ['sponsor_id'], locked.map((id) => ({ id, sponsor_id: to.id })));
}

/** What of voices is somebody's, as everybody sees it: answers that are waited for, and groups that they sponsor. Nothing of the inside of a group. */
export function registerVoicesBelongings(mail: ChallengeMail): void {
  registerBelongings({ kind: 'challenges', list: listToAnswer, listUnfit: listUnableToAnswer, handOver: handOverChallenges(mail) });
  registerBelongings({ kind: 'sponsoredGroups', list: listSponsored, listUnfit: listUnableToSponsor, handOver: handOverSponsored });
}
