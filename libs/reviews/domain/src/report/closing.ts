import { toWords } from '@waymark/platform/domain';
import type { ReviewPaper } from '../document/review-paper';
import type { RecordSignOff, ReviewRecord, ReviewStageKind } from '../document/review-record';
import { paragraph, paragraphsOf, section, wordsOf } from './blocks';
import { column, quietCell, statusCell, table, textCell, textOr } from './cells';
import type { FactsBlock, ReportBlock, ReportRow, ReportSection, ThreadBlock, ThreadPost } from './report-blocks';
import { instantWords, stageWords, statusOrder, statusWords, toCounted, toList } from './words';

/** How sure executives are, on the organisation's own scale. */
export function opinionSection({ opinion, commentary }: ReviewPaper): ReportSection[] {
  if (!opinion) return [];
  const legend: FactsBlock = { kind: 'facts', key: 'opinion-legend', facts: opinion.legend.map(({ level, meaning }) => ({ term: level, text: meaning, isMarked: level === opinion.level })) };
  return section('opinion', `How sure we are: ${opinion.level}`, [...paragraphsOf('opinion_reason', wordsOf(commentary, 'opinion_reason')), legend]);
}

export const learnedSection = ({ commentary }: ReviewPaper): ReportSection[] => section('learned', 'What we learned', paragraphsOf('learned_words', wordsOf(commentary, 'learned')));

const person = ({ name, title }: { readonly name: string; readonly title: string | null }) => (title ? `${name}, ${title.charAt(0).toLowerCase()}${title.slice(1)}` : name);

/** What the sub-group asked, with what it was told or that it was told nothing yet. */
export function questionThreads({ questions }: ReviewRecord): { readonly open: readonly ThreadBlock[]; readonly answered: readonly ThreadBlock[] } {
  const threads = questions.map(({ id, paragraphTitle, askedBy, askedAt, words, answers }): ThreadBlock => ({
    kind: 'thread',
    key: `question:${id}`,
    posts: [
      { meta: `Question from ${person(askedBy)}, ${instantWords(askedAt)}. About “${paragraphTitle}”`, words, missing: null, isReply: false },
      ...answers.map((answer): ThreadPost => ({ meta: `Answer from ${person(answer.by)}, ${instantWords(answer.at)}`, words: answer.words, missing: null, isReply: true })),
      ...(answers.length === 0 ? [{ meta: '', words: '', missing: 'No answer yet', isReply: true }] : []),
    ],
  }));
  const isOpen = (_: unknown, at: number) => questions[at]!.answers.length === 0;
  return { open: threads.filter(isOpen), answered: threads.filter((thread, at) => !isOpen(thread, at)) };
}

/** What the sub-group still waits to be told; what it was told stands in the appendix. */
export function questionsSection(record: ReviewRecord): ReportSection[] {
  const { open, answered } = questionThreads(record);
  const title = open.length === 0 ? 'Questions and answers' : `Questions and answers: ${open.length} ${open.length === 1 ? 'waits' : 'wait'} for an answer`;
  const where = `${toCounted(answered.length, 'question has an answer', 'questions have an answer')}, in the appendix.`;
  return section('questions', title, [...(answered.length === 0 ? [] : [paragraph('questions-answered', where)]), ...open]);
}

/** Words that executives cannot edit. */
export function bodiesSection({ subGroupComment, boardComment, paper }: ReviewRecord): ReportSection[] {
  const { subGroupName, boardName } = paper.review;
  return [
    ...section('sub_group', 'In the sub-group’s own words', subGroupComment ? [...paragraphsOf('sub_group_comment', subGroupComment), paragraph('sub_group-by', `${subGroupName}. Executives cannot change these words.`, { isQuiet: true })] : []),
    ...section('board', 'In the board’s own words', boardComment ? [...paragraphsOf('board_comment', boardComment), paragraph('board-by', `${boardName}. Executives cannot change these words.`, { isQuiet: true })] : []),
  ];
}

const teamStates = { none: 'No review', open: 'Still open', sealed: 'Sealed' } as const;

/** The reviews of the plans beneath this one, each in its own words. */
export function teamsTable({ teams }: ReviewPaper): ReportBlock[] {
  const columns = [column('team', 'Team', { isRowHeading: true, width: 1.5 }), column('state', 'Its review', { width: 1.2 }), column('counts', 'Actions', { width: 2 }), column('summary', 'In its own words', { width: 3 })];
  const rows = teams.map((team) => ({
    key: `team:${team.planId}`,
    cells: [
      textCell(team.teamName),
      statusCell(team.state === 'sealed' ? 'complete' : 'not_started', team.reviewNumber === null ? teamStates[team.state] : `${teamStates[team.state]}, review ${team.reviewNumber}`),
      textOr(toList(statusOrder.flatMap((status) => team.counts.filter((one) => one.status === status && one.count > 0).map(({ count }) => `${count} ${statusWords[status].toLowerCase()}`))), 'Nothing to count'),
      textOr(team.summary, 'No summary'),
    ],
  }));
  return rows.length === 0 ? [] : [table('teams-table', 'Reviews of team plans', columns, rows)];
}

/** Whether the teams have reviewed their plans, and which have not. */
export function teamsSection({ teams }: ReviewPaper): ReportSection[] {
  const without = teams.filter(({ state }) => state !== 'sealed').map(({ teamName }) => teamName);
  const missing = without.length;
  const unsealed = missing === 0 ? '' : `${toList(without)} ${missing === 1 ? 'has' : 'have'} none. `;
  const title = missing === 0 ? 'Every team has reviewed its plan' : `${missing} of ${toCounted(teams.length, 'team')} ${missing === 1 ? 'has' : 'have'} no sealed review`;
  return teams.length === 0 ? [] : section('teams', `Team plans: ${title.charAt(0).toLowerCase()}${title.slice(1)}`, [paragraph('teams-missing', `${unsealed}What each team says is in the appendix.`)]);
}

/** Whether somebody signed, what, and when. */
function signedCells(signOff: RecordSignOff, { version }: ReviewPaper) {
  if (signOff.declinedAt) return statusCell('off_track', `Did not sign, ${instantWords(signOff.declinedAt)}`, signOff.words);
  if (!signOff.signedAt) return quietCell('Not signed yet');
  const isOld = signOff.paperVersion !== null && signOff.paperVersion < version;
  const detail = isOld ? `Signed version ${signOff.paperVersion}; version ${version} waits` : `Version ${signOff.paperVersion ?? version}`;
  return statusCell(isOld ? 'at_risk' : 'complete', instantWords(signOff.signedAt), signOff.words && !isOld ? `${detail}. ${signOff.words}` : detail);
}

/** Whether the same person signed a later version at the same stage: that line says it, and the record keeps both. */
const isSignedAgain = (signOff: RecordSignOff, { signOffs }: ReviewRecord): boolean =>
  signOffs.some(({ stage, person: { id }, signedAt, paperVersion }) => stage === signOff.stage && id === signOff.person.id && signedAt !== null && (paperVersion ?? 0) > (signOff.paperVersion ?? 0));

/** Who signed which version, stage by stage; a body that nobody signs for yet is named with its meeting. */
export function signOffSection(record: ReviewRecord): ReportSection[] {
  const { signOffs, paper } = record;
  const columns = [column('stage', 'Stage', { width: 1.5 }), column('who', 'Who', { isRowHeading: true, width: 2.5 }), column('when', 'Signed', { width: 2.5 })];
  const rowOf = (signOff: RecordSignOff): ReportRow => ({
    key: `sign_off-${signOff.stage}:${signOff.person.id}`,
    cells: [textCell(stageWords[signOff.stage]), textCell(`${signOff.person.name}${signOff.capacity ? `, ${signOff.capacity.charAt(0).toLowerCase()}${signOff.capacity.slice(1)}` : ''}`), signedCells(signOff, paper)],
  });
  const bodies: readonly (readonly [ReviewStageKind, string, string | null])[] = [
    ['sub_group', paper.review.subGroupName, paper.review.subGroupMeetsOn],
    ['board', paper.review.boardName, paper.review.boardMeetsOn],
  ];
  const unsigned = bodies
    .filter(([stage]) => !signOffs.some((one) => one.stage === stage))
    .map(([stage, name, meetsOn]): ReportRow => ({ key: `sign_off-${stage}`, cells: [textCell(stageWords[stage]), textCell(name), quietCell(meetsOn ? `Meets ${toWords(meetsOn)}` : 'Not signed yet')] }));
  return section('sign_off', 'Sign-off', [table('sign_off-table', 'Who has signed this review', columns, [...signOffs.filter((one) => !isSignedAgain(one, record)).map(rowOf), ...unsigned], true)]);
}

/** The stages it went through, and why it went back. */
export function stepsTable({ stages }: ReviewRecord): ReportBlock[] {
  const columns = [column('on', 'On', { width: 1.2 }), column('step', 'Step', { isRowHeading: true, width: 2 }), column('by', 'By', { width: 1.5 }), column('reason', 'Why', { width: 3 })];
  const order: readonly ReviewStageKind[] = ['prepare', 'executive', 'sub_group', 'board', 'published'];
  const rows = stages.map(({ from, to, at, by, reason }, place) => ({
    key: `step-${place + 1}`,
    cells: [textCell(instantWords(at)), textCell(order.indexOf(to) < order.indexOf(from) ? `Sent back to ${stageWords[to].toLowerCase()}` : `Sent on to ${stageWords[to].toLowerCase()}`), textCell(by.name), textCell(reason)],
  }));
  return rows.length === 0 ? [] : [table('steps', 'The way of this review', columns, rows)];
}

/** What everybody can check for themselves. */
export function fingerprintSection(record: ReviewRecord, fingerprint: string, isDraft: boolean): ReportSection[] {
  if (isDraft) return [];
  const { paper, sealedAt, sealedBy, sealedWith, paperFingerprint } = record;
  const facts = [
    { term: 'Version', text: `${paper.version}, frozen ${instantWords(paper.frozenAt)}` },
    { term: 'Figures and statuses as at', text: instantWords(paper.factsFrozenAt) },
    { term: 'Fingerprint of this paper', text: paperFingerprint },
    ...(paper.previous ? [{ term: `Fingerprint of ${paper.previous.title}`, text: paper.previous.fingerprint }] : []),
    ...(sealedAt ? [{ term: 'Sealed', text: `${instantWords(sealedAt)}${sealedBy ? ` by ${sealedBy.name}` : ''}` }, { term: 'Fingerprint of the sealed record', text: fingerprint }] : []),
    ...sealedWith.map((one) => ({ term: `Sealed with it, ${one.audience === 'public' ? 'for everyone' : 'for those inside'}`, text: one.fingerprint })),
  ];
  const sentence = sealedAt
    ? 'This review is sealed. Nobody can change it. Its fingerprint stays the same as long as not one letter of the record is different.'
    : 'The fingerprint belongs to these exact words. Sign-offs are on it.';
  return section('fingerprint', 'Fingerprint', [paragraph('fingerprint-meaning', sentence), { kind: 'facts', key: 'fingerprint-facts', facts }]);
}

