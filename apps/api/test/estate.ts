import { randomUUID } from 'node:crypto';
import { openOrganisationStory, personWithSession, type StoryOrganisation, type StoryPerson } from '@waymark/organisations/server';
import type { TestServer } from '@waymark/platform/testing';
import { furnishAccessLog } from './furnish-access-log';
import { furnishChallenges } from './furnish-challenges';
import { furnishLook } from './furnish-look';
import { furnishListing } from './furnish-published';
import { furnishRecords } from './furnish-records';
import { type AskField, furnishReviews } from './furnish-reviews';
import { furnishSealing } from './furnish-sealing';
import { furnishSecondPerson } from './furnish-second-person';
import { furnishSignOn } from './furnish-sign-on';
import { furnishWords } from './furnish-words';

/** Every role there is; who holds them all can reach the most. */
export const everyRole = ['admin', 'executive', 'contributor', 'reviewer', 'board', 'group_member', 'adviser', 'reader'] as const;

/** Part of the address of the staff group of a furnished organisation. */
export const GROUP_KEY = 'a-group';

/** An organisation with something of everything in it. Every text in it ends in its mark. */
export interface FurnishedOrganisation extends StoryOrganisation {
  /** Holds every role. */
  readonly everybody: StoryPerson;
  /** In the staff group `GROUP_KEY`, with no role that shuts its space. */
  readonly insider: StoryPerson;
  readonly planId: string;
  readonly actionIds: readonly string[];
}

type Ask = (field: string, body: string) => Promise<Record<string, { id: string; version: number }>>;

/** Figures, a starting value, a target, marks and corrections of one measure; a judgement of the other. */
async function furnishMeasures(ask: Ask, say: (text: string) => string, { actionId, measureIds: [counted, judged] }: { actionId: string; measureIds: readonly string[] }): Promise<void> {
  const act = (field: string, body: string) => ask(field, `${field}(input: { ${body} }) { measure { id version } }`);
  await act('defineMeasure', `id: "${counted}", version: 1, kind: NUMERIC, unit: PERCENT, frequency: MONTHLY, people: SAME_PEOPLE, definition: ${say('Definition')}, dataSource: ${say('Data source')}, caveats: ${say('Caveats')}`);
  const months = [6, 7, 8, 9].map((month) => `{ fromOn: "2026-0${month}-01", toOn: "2026-0${month}-30", numerator: ${10 + month}, denominator: 40, source: ${say('Source')}, note: ${say('Note')} }`);
  await act('recordObservations', `measureId: "${counted}", rows: [${months.join(', ')}]`);
  await act('correctObservation', `measureId: "${counted}", fromOn: "2026-09-01", toOn: "2026-09-30", numerator: 20, denominator: 40, revision: 1, reason: ${say('Miscounted')}`);
  await act('setBaseline', `measureId: "${counted}", version: 2, fromOn: "2026-06-01", toOn: "2026-07-31", reason: ${say('First figures')}`);
  await act('setTarget', `measureId: "${counted}", version: 3, dueOn: "2028-03-31", value: 75, words: ${say('Target')}`);
  await act('markChart', `measureId: "${counted}", kind: NOTE, markedOn: "2026-08-01", words: ${say('Mark')}, actionId: "${actionId}"`);
  await act('markChart', `measureId: "${counted}", kind: NEW_LIMITS, markedOn: "2026-09-01", words: ${say('New limits')}`);
  await act('defineMeasure', `id: "${judged}", version: 1, kind: EVIDENCE`);
  await act('judgeMeasure', `measureId: "${judged}", strength: DOCUMENTED, isMet: true, words: ${say('Judgement')}, source: ${say('Report')}, sourceUrl: "https://example.org/report", observedOn: "2026-09-01"`);
}

/** Own categories and groups, counts by them, stricter protection and somebody who may see exact figures. */
async function furnishProtection(ask: Ask, say: (text: string) => string, { measureId, stewardId }: { measureId: string; stewardId: string }): Promise<void> {
  const names = (of: readonly string[], more: (code: string) => string = () => '') => of.map((code) => `{ code: "${code}", name: ${say(code)}, kind: ${code === 'unknown' ? 'UNKNOWN' : 'KNOWN'}${more(code)} }`).join(', ');
  const codes = ['care', 'estates', 'board', 'unknown'];
  await ask('defineCategoryScheme', `defineCategoryScheme(input: { key: "places", dimension: "place", name: ${say('Places')}, categories: [${names(codes, () => `, aliases: [${say('Alias')}]`)}] }) { scheme { key } }`);
  const groups = names(['care', 'rest', 'unknown'], (code) => `, categories: ${JSON.stringify(code === 'rest' ? ['estates', 'board'] : [code])}`);
  await ask('defineGrouping', `defineGrouping(input: { key: "care-or-not", schemeKey: "places", name: ${say('Care or not')}, groups: [${groups}] }) { grouping { key } }`);
  await ask('chooseBreakdown', `chooseBreakdown(input: { measureId: "${measureId}", dimension: "place", schemeKey: "places", groupingKey: "care-or-not", shape: RATE, compares: GAP, comparatorGroup: "care", reason: ${say('Reason')} }) { measure { id version } }`);
  const cells = [['care', 10, 20], ['estates', 10, 20]].flatMap(([category, some, of]) => [`{ category: "${category}", part: "with", count: ${some} }`, `{ category: "${category}", part: "of", count: ${of} }`]);
  await ask('recordBreakdown', `recordBreakdown(input: { measureId: "${measureId}", dimension: "place", fromOn: "2026-09-01", toOn: "2026-09-30", source: ${say('Source')}, cells: [${cells.join(', ')}] }) { measure { id version } }`);
  await ask('tightenProtection', `tightenProtection(input: { revision: 0, internal: { hiddenUpTo: 5 }, reason: ${say('Small teams')} }) { protection { revision } }`);
  await ask('nameDataSteward', `nameDataSteward(personId: "${stewardId}") { steward { id version } }`);
}

/** Opens an organisation and fills it through the API: a plan with objectives, outcomes, actions, measures, updates, evidence, milestones, a team, an import. */
export async function furnish(server: TestServer, slug: string, mark: string): Promise<FurnishedOrganisation> {
  const organisation = await openOrganisationStory(server.database, { slug, name: `Organisation ${mark}` });
  const everybody = await personWithSession(server.database, organisation, { name: `Everybody ${mark}`, roles: [...everyRole], email: `everybody-${mark}@example.org` });
  const ask: Ask = async (field, body) => {
    const answer = await server.ask<Record<string, Record<string, { id: string; version: number }>>>(`mutation { ${body} }`, {}, { session: everybody.session, organisation: slug });
    if (answer.errors) throw new Error(`${field}: ${JSON.stringify(answer.errors)}`);
    return answer.data[field]!;
  };
  const say = (text: string) => JSON.stringify(`${text} ${mark}`);
  await ask('addTeam', `addTeam(name: ${say('Team')}) { team { id version } }`);
  const { person } = await ask('addPerson', `addPerson(name: ${say('Owner')}, email: "owner-${mark}@example.org", roles: [CONTRIBUTOR]) { person { id version } }`);
  const { plan } = await ask('openPlan', `openPlan(title: ${say('Plan')}, summary: ${say('Summary')}, startsOn: "2026-01-01", endsOn: "2028-12-31") { plan { id version } }`);
  const actionIds: string[] = [];
  const measureIds: string[] = [];
  for (const number of [1, 2]) {
    const { objective } = await ask('addObjective', `addObjective(planId: "${plan!.id}", theme: ${say(`Theme ${number}`)}, statement: ${say('Objective')}) { objective { id version } }`);
    const { outcome } = await ask('addOutcome', `addOutcome(objectiveId: "${objective!.id}", statement: ${say('Outcome')}) { outcome { id version } }`);
    const { measure } = await ask('addMeasure', `addMeasure(outcomeId: "${outcome!.id}", statement: ${say('Measure')}, ownerId: "${everybody.personId}") { measure { id version } }`);
    measureIds.push(measure!.id);
    for (const owner of [everybody.personId, person!.id]) {
      const { action } = await ask('addAction', `addAction(outcomeId: "${outcome!.id}", title: ${say('Action')}, detail: ${say('Detail')}, ownerId: "${owner}", dueOn: "2027-03-31") { action { id version } }`);
      actionIds.push(action!.id);
    }
  }
  const [first] = actionIds;
  await ask('addMilestone', `addMilestone(actionId: "${first}", title: ${say('Milestone')}, dueOn: "2027-01-31") { action { id version } }`);
  await ask('recordEvidence', `recordEvidence(actionId: "${first}", evidence: { title: ${say('Evidence')}, url: "https://example.org/${mark}" }) { action { id version } }`);
  await ask('recordStatusUpdate', `recordStatusUpdate(input: { actionId: "${first}", version: 1, status: AT_RISK, note: ${say('Note')} }) { update { id } action { id version } }`);
  await furnishMeasures(ask, say, { actionId: first!, measureIds });
  await furnishProtection(ask, say, { measureId: measureIds[0]!, stewardId: person!.id });
  await ask('approvePlan', `approvePlan(id: "${plan!.id}", version: ${plan!.version}, approvedBy: ${say('Board')}, approvedOn: "2026-03-01") { plan { id version } }`);
  const insider = await furnishGroup(server, organisation, everybody, mark, first!);
  await furnishTalk(server, organisation, { everybody, insider }, mark, { actionId: first!, measureId: measureIds[0]! });
  await furnishChallenges(server, { organisation, everybody, insider, mark, actionId: first! });
  const reviewId = await furnishReviews(ask as unknown as AskField, { everybody, mark, planId: plan!.id });
  await furnishWords(ask as unknown as AskField, { everybody, mark, planId: plan!.id, actionId: first!, groupKey: GROUP_KEY, reviewId });
  await furnishSealing(ask as unknown as AskField, { everybody, mark, planId: plan!.id });
  await furnishRecords(ask as unknown as AskField);
  await furnishSignOn(server, { organisation, ask: ask as unknown as AskField, mark });
  await furnishAccessLog(ask as unknown as AskField, mark);
  await furnishLook(ask as unknown as AskField, server, { everybody, mark });
  await furnishListing(ask as unknown as AskField);
  await furnishSecondPerson(server, { organisation, everybody, mark });
  return { ...organisation, everybody, insider, planId: plan!.id, actionIds };
}

/** Sends a mutation as somebody, which must succeed; gives the id of what it answers. */
const sayingIn = (server: TestServer, organisation: StoryOrganisation) => async (person: StoryPerson, body: string): Promise<string> => {
  const answer = await server.ask<{ answer: Record<string, { id: string }> }>(`mutation { answer: ${body} }`, {}, { session: person.session, organisation: organisation.slug });
  if (answer.errors) throw new Error(`${body}: ${JSON.stringify(answer.errors)}`);
  return Object.values(answer.data.answer)[0]!.id;
};

/** What is said in the open about an action and a measure: edited, answered, judged, settled, taken back. */
async function furnishTalk(server: TestServer, organisation: StoryOrganisation, { everybody, insider }: { everybody: StoryPerson; insider: StoryPerson }, mark: string, { actionId, measureId }: { actionId: string; measureId: string }): Promise<void> {
  const say = sayingIn(server, organisation);
  const text = (words: string) => JSON.stringify(`${words} ${mark}`);
  const write = (person: StoryPerson, words: string, more = `kind: COMMENT, subjectKind: ACTION, subjectId: "${actionId}"`) => say(person, `writeComment(input: { markdown: ${text(words)}, ${more} }) { comment { id } }`);
  const comment = await write(insider, `Comment for @[Everybody ${mark}](person:${everybody.personId})`);
  await say(insider, `editComment(input: { id: "${comment}", revision: 1, markdown: ${text('Comment, edited')} }) { comment { id } }`);
  await write(everybody, 'Reply', `kind: COMMENT, subjectKind: ACTION, subjectId: "${actionId}", threadId: "${comment}"`);
  await say(everybody, `resolveThread(threadId: "${comment}") { comment { id } }`);
  await say(insider, `withdrawComment(id: "${await write(insider, 'Regretted')}") { comment { id } }`);
  await write(everybody, 'About a measure', `kind: SUPPORT, subjectKind: MEASURE, subjectId: "${measureId}"`);
  const advice = await write(insider, 'Advice', `kind: ADVICE, subjectKind: ACTION, subjectId: "${actionId}"`);
  const { data } = await server.ask<{ answered: { comment: { answers: { id: string }[] } } }>(
    `mutation { answered: answerAdvice(input: { commentId: "${advice}", markdown: ${text('Answer')}, whatChanged: ${text('What changed')}, actionId: "${actionId}" }) { comment { answers { id } } } }`,
    {}, { session: everybody.session, organisation: organisation.slug },
  );
  await say(insider, `acceptAnswer(answerId: "${data.answered.comment.answers[0]!.id}", isAccepted: false, words: ${text('Not enough')}) { comment { id } }`);
}

/** Opens a staff group and fills its space: talk with and without names, a draft that is voted on, all in words that end in the mark. */
async function furnishGroup(server: TestServer, organisation: StoryOrganisation, everybody: StoryPerson, mark: string, actionId: string): Promise<StoryPerson> {
  const insider = await personWithSession(server.database, organisation, { name: `Insider ${mark}`, roles: ['contributor', 'group_member'] });
  const say = sayingIn(server, organisation);
  const text = (words: string) => JSON.stringify(`${words} ${mark}`);
  await say(everybody, `openStaffGroup(input: { key: "${GROUP_KEY}", name: ${text('Group')}, purpose: ${text('Purpose')}, sponsorId: "${everybody.personId}", firstChairId: "${insider.personId}" }) { group { id } }`);
  const conversation = await say(insider, `startConversation(input: { groupKey: "${GROUP_KEY}", kind: NAMED, title: ${text('Inside title')} }) { conversation { id } }`);
  const unnamed = await say(insider, `startConversation(input: { groupKey: "${GROUP_KEY}", kind: UNNAMED, title: ${text('Inside unnamed')} }) { conversation { id } }`);
  await furnishUnnamed(server, organisation, unnamed, mark);
  const post = await say(insider, `post(input: { conversationId: "${conversation}", markdown: ${text('Inside post')} }) { post { id } }`);
  await say(insider, `editPost(input: { id: "${post}", revision: 1, markdown: ${text('Inside post, edited')} }) { post { id } }`);
  const draft = await say(insider, `startDraft(input: { groupKey: "${GROUP_KEY}", kind: CHALLENGE, subjectKind: ACTION, subjectId: "${actionId}", respondentId: "${everybody.personId}", title: ${text('Inside draft')}, markdown: ${text('Inside words')} }) { draft { id } }`);
  await say(insider, `openVote(draftId: "${draft}", closesOn: "2026-12-01") { draft { id } }`);
  await say(insider, `vote(draftId: "${draft}", choice: YES) { draft { id } }`);
  return insider;
}

/** Words that somebody said without a name, and a question about them, as a release leaves them behind. */
async function furnishUnnamed(server: TestServer, { organisationId }: StoryOrganisation, conversationId: string, mark: string): Promise<void> {
  const postId = randomUUID();
  await server.database.transaction({ organisationId, mode: 'write', actor: 'command:estate' }, async (transaction) => {
    await transaction.execute(
      `insert into voices.unnamed_post (id, conversation_id, mark, alias, body, edit_hash, released_on) values ($1, $2, $3, 'Amber Heron', $4, 'hash', '2026-11-20')`,
      [postId, conversationId, `mark ${mark}`, `Inside without a name ${mark}`]);
    await transaction.execute(`insert into voices.unnamed_question (conversation_id, post_id, words, asked_on) values ($1, $2, $3, '2026-11-20')`, [conversationId, postId, `Inside question ${mark}`]);
  });
}
