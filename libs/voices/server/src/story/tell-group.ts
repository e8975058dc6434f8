import { addRows } from '@waymark/platform/server';
import { tellUnnamed } from '../unnamed/unnamed.story';
import type { StoryTeller } from './story-teller';
import type { ToldConversation, ToldGroup, ToldUnnamed } from './story-voices';

async function tellConversation(told: ToldConversation, groupId: string, teller: StoryTeller): Promise<void> {
  const id = teller.id('conversation', told.title);
  await addRows('voices.conversation', [{ id, version: 1, group_id: groupId, kind: 'named', purpose: told.draft ? 'draft' : 'talk', title: told.title, opened_by: teller.person(told.openedBy), opened_on: teller.day(told.openedOn) }]);
  const postId = (index: number) => teller.id('post', told.title, `${index + 1}`);
  await addRows('voices.post', told.posts.map(({ by, on }, index) => ({ id: postId(index), version: 1, conversation_id: id, place: index + 1, author_id: teller.person(by), posted_at: teller.instant(on, postId(index)) })));
  await addRows('voices.post_text', told.posts.map(({ on, words }, index) => ({ id: teller.id('post text', told.title, `${index + 1}`), version: 1, post_id: postId(index), revision: 1, markdown: words, written_at: teller.instant(on, postId(index)) })));
  if (!told.draft) return;
  const { kind, about, respondent, title, words, votingUntil, ballots } = told.draft;
  const { plan_id: _plan, ...subject } = teller.subject(about);
  const draftId = teller.id('draft', told.title);
  const voteId = teller.id('vote', told.title);
  await addRows('voices.draft', [{ id: draftId, version: 1, group_id: groupId, conversation_id: id, kind, ...subject, respondent_id: teller.maybePerson(respondent), state: 'voting' }]);
  await addRows('voices.draft_text', [{ id: teller.id('draft text', told.title), version: 1, draft_id: draftId, revision: 1, title, markdown: words, author_id: teller.person(told.openedBy), written_at: teller.instant(told.openedOn, draftId) }]);
  await addRows('voices.draft_vote', [{ id: voteId, version: 1, draft_id: draftId, place: 1, revision: 1, rule: 'majority', quorum: 3, opened_on: teller.day(told.posts.at(-1)!.on), closes_on: teller.day(votingUntil) }]);
  await addRows('voices.ballot', Object.entries(ballots).map(([person, choice]) => ({ id: teller.id('ballot', told.title, person), version: 1, vote_id: voteId, person_id: teller.person(person), choice })));
}

/** Words without a name, as they were released. Their keys are made when a member first enters. */
async function tellNameless({ title, openedOn, posts, holders }: ToldUnnamed, groupId: string, teller: StoryTeller): Promise<void> {
  const id = teller.id('conversation', title);
  await addRows('voices.conversation', [{ id, version: 1, group_id: groupId, kind: 'unnamed', purpose: 'talk', title, opened_by: null, opened_on: teller.day(openedOn) }]);
  await tellUnnamed({
    conversationId: id, holderIds: holders.map((person) => teller.person(person)), openedOn: teller.day(openedOn),
    posts: posts.map(({ author, on, words }) => ({ author, words, releasedOn: teller.day(on) })),
  });
}

/** Opens a staff group with its members, and tells what they talk about. Gives its id. */
export async function tellGroup(group: ToldGroup, teller: StoryTeller): Promise<string> {
  const id = teller.id('group', group.key);
  await addRows('voices.staff_group', [{
    id, version: 1, key: group.key, name: group.name, purpose: group.purpose, terms: group.terms, sponsor_id: teller.person(group.sponsor), answer_days: 14, counts_working_days: false, minimum_support: 5,
    vote_rule: 'majority', vote_quorum: 3, routes: group.routes, opened_on: teller.day(group.openedOn),
  }]);
  await addRows('voices.group_member', [...group.chairs, ...group.members].map((person) => ({
    id: teller.id('member', group.key, person), version: 1, group_id: id, person_id: teller.person(person), state: 'member', is_chair: group.chairs.includes(person), since_on: teller.day(group.openedOn),
  })));
  for (const conversation of group.conversations) await tellConversation(conversation, id, teller);
  await tellNameless(group.unnamed, id, teller);
  return id;
}
