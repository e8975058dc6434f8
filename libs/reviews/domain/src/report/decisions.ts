import { toWords } from '@waymark/platform/domain';
import type { PaperDecisionAsked, ReviewPaper } from '../document/review-paper';
import type { RecordDecision, ReviewRecord } from '../document/review-record';
import { paragraph, section } from './blocks';
import { quietCell, column, dayCell, statusCell, table, textCell, textOr } from './cells';
import type { DecisionBlock, ReportSection } from './report-blocks';
import { followUpLooks, followUpWords, outcomeWords, toCounted, toSentence } from './words';

const times = ['', 'first', 'second', 'third', 'fourth', 'fifth'];
const timesWords = (count: number): string => times[count] ?? `${count}th`;

/** The action a decision is about, and what a new date would mean. */
function aboutAction({ actionId, actionReference, proposedDueOn }: PaperDecisionAsked, { actions }: ReviewPaper): string[] {
  const action = actions.find(({ id }) => id === actionId);
  if (!action || !actionReference) return [];
  if (!proposedDueOn) return [`Action ${actionReference}.`];
  // It was moved before it was agreed, or while the paper was written.
  if (proposedDueOn === action.dueOn) return [`Action ${actionReference}, which is now due on ${toWords(proposedDueOn)}.`];
  const from = action.dueOn ? `from ${toWords(action.dueOn)} ` : '';
  return [`Action ${actionReference}, ${from}to ${toWords(proposedDueOn)}. This would be its ${timesWords(action.timesSlipped + 1)} change.`];
}

/** What was decided, by whom, with owner and dates. */
function outcomeOf(decision: RecordDecision | undefined, record: ReviewRecord): string | null {
  if (!decision || decision.outcome === 'open') return null;
  const { subGroupName, boardName } = record.paper.review;
  const by = decision.body === 'board' ? boardName : subGroupName;
  const when = decision.decidedOn ? `, ${toWords(decision.decidedOn)}` : '';
  const owner = decision.ownerName ? ` ${decision.ownerName}${decision.dueOn ? ` by ${toWords(decision.dueOn)}` : ''}.` : decision.dueOn ? ` By ${toWords(decision.dueOn)}.` : '';
  const review = decision.reviewOn ? ` To be looked at again on ${toWords(decision.reviewOn)}.` : '';
  const words = decision.words ? ` ${toSentence(decision.words)}` : '';
  return `${outcomeWords[decision.outcome]}: ${by}${when}.${words}${owner}${review}`;
}

const kindWords = { agree: 'To agree', approve: 'To approve', note: 'To note' } as const;

/** Decisions first: those asked for, with what became of them, then those taken without being asked. */
export function decisionsSection(record: ReviewRecord): ReportSection[] {
  const { decisionsAsked } = record.paper;
  const asked = decisionsAsked.map((one): DecisionBlock => ({
    kind: 'decision',
    key: `decision:${one.id}`,
    number: 0,
    title: one.title,
    lines: [...aboutAction(one, record.paper), ...(one.detail ? [toSentence(one.detail)] : []), ...(one.detail || one.actionReference ? [] : [`${kindWords[one.kind]}.`])],
    outcome: outcomeOf(record.decisions.find(({ askedId }) => askedId === one.id), record),
  }));
  const own = record.decisions
    .filter(({ askedId }) => askedId === null || !decisionsAsked.some(({ id }) => id === askedId))
    .map((one): DecisionBlock => ({ kind: 'decision', key: `decision:${one.id}`, number: 0, title: one.title, lines: one.detail ? [toSentence(one.detail)] : [], outcome: outcomeOf(one, record) ?? 'Not yet decided.' }));
  // Once it is sealed nobody decides any more, and the report says so.
  const undecided = record.sealedAt ? 'Not decided in this review.' : null;
  const all = [...asked, ...own].map((block, at) => ({ ...block, number: at + 1, outcome: block.outcome ?? undecided }));
  const isDecided = all.length > 0 && all.every(({ outcome }) => outcome !== null);
  const title = isDecided || record.sealedAt ? 'Decisions' : 'Decisions we need from you';
  return section('decisions', title, all.length === 0 ? [paragraph('no-decisions', 'No decision is asked for.')] : all);
}

/** What earlier reviews decided, and what became of it. */
export function followUpsSection({ followUps }: ReviewPaper): ReportSection[] {
  const columns = [
    column('title', 'Decision', { isRowHeading: true, width: 2.8 }), column('by', 'Decided by', { width: 2.1 }), column('owner', 'Owner', { width: 1.2 }), column('due', 'Due', { width: 2 }), column('standing', 'Now', { width: 1.3 }), column('words', 'What was done', { width: 3 }),
  ];
  const rows = followUps.map((one) => ({
    key: `follow_up:${one.decisionId}`,
    cells: [
      textCell(one.title), textCell(`${one.body}, ${toWords(one.decidedOn)}`), textOr(one.ownerName, 'No owner'), dayCell(one.dueOn, 'No date'),
      statusCell(followUpLooks[one.standing], followUpWords[one.standing]), one.words ? textCell(one.words) : quietCell('Nothing yet'),
    ],
  }));
  if (rows.length === 0) return [];
  const left = followUps.filter(({ standing }) => standing !== 'done' && standing !== 'dropped').length;
  const sentence = left === 0 ? 'All decisions of earlier reviews are done or dropped.' : `Of ${toCounted(rows.length, 'decision')} of earlier reviews ${left} ${left === 1 ? 'is' : 'are'} still to be done.`;
  return section('follow_ups', 'What became of earlier decisions', [paragraph('follow_ups-count', sentence), table('follow_ups-table', 'Decisions of earlier reviews', columns, rows, true)]);
}
