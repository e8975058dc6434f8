import type { PaperAction, ReviewPaper } from '../document/review-paper';
import type { ReviewRecord } from '../document/review-record';
import { list, section } from './blocks';
import { column, dayCell, quietCell, referenceCell, statusCell, table, textCell, textOr } from './cells';
import type { ReportBlock, ReportCell, ReportColumn, ReportSection, TableBlock } from './report-blocks';
import { chartsOf } from './progress';
import { figuresTables, measuresTable } from './appendix-measures';
import { slippedOf } from './changed';
import { questionThreads, stepsTable, teamsTable } from './closing';
import { challengesApart, challengeThread, isSettledChallenge, otherStatements } from './voices';
import { toReadable, toSentence, toSentenceStart } from './words';

const reference = column('reference', 'Ref', { width: 0.7 });
const title = column('title', 'Action', { isRowHeading: true, width: 3 });

/** Actions to which something happened; no table where it happened to none. */
function eventTable(paper: ReviewPaper, event: PaperAction['events'][number], caption: string, columns: readonly ReportColumn[], toCells: (action: PaperAction) => readonly ReportCell[]): TableBlock[] {
  const rows = paper.actions
    .filter(({ events }) => events.includes(event))
    .map((action) => ({ key: `action:${action.id}`, cells: [referenceCell(action.reference), textCell(action.title), ...toCells(action)] }));
  return rows.length === 0 ? [] : [table(event, caption, [reference, title, ...columns], rows)];
}

const evidenceWords = ({ evidence }: PaperAction): string =>
  evidence.map(({ title: name, datedOn }) => (datedOn && !name.includes(datedOn.slice(0, 4)) ? `${name} (${toReadable(datedOn)})` : name)).join('; ');

function eventTables(paper: ReviewPaper): TableBlock[] {
  const owner = column('owner', 'Owner', { width: 1.4 });
  const due = column('due', 'Due', { width: 1.4 });
  const dueOf = (action: PaperAction) => dayCell(action.dueOn, action.isOngoing ? 'Ongoing' : 'No date');
  return [
    ...eventTable(paper, 'completed', 'Actions completed in this time, with evidence', [column('on', 'Completed', { width: 1.4 }), column('evidence', 'Evidence', { width: 2.5 })], (action) => [
      action.isConfirmed ? dayCell(action.completedOn) : statusCell('not_started', toReadable(action.completedOn), 'Nobody has confirmed it yet'),
      textOr(evidenceWords(action), 'No evidence given'),
    ]),
    ...eventTable(paper, 'started', 'Actions started in this time', [owner, due], (action) => [textOr(action.ownerName, 'No owner'), dueOf(action)]),
    ...eventTable(paper, 'added', 'Actions added in this time', [owner, due], (action) => [textOr(action.ownerName, 'No owner'), dueOf(action)]),
    ...eventTable(paper, 'withdrawn', 'Actions withdrawn in this time', [column('why', 'Why', { width: 3 })], (action) => [textOr(action.withdrawnReason, 'No reason given')]),
  ];
}

function actionsTable({ actions }: ReviewPaper): TableBlock[] {
  const live = actions.filter(({ status }) => status !== 'withdrawn');
  const columns = [reference, title, column('owner', 'Owner', { width: 1.2 }), column('due', 'Due', { width: 1.25 }), column('status', 'Status', { width: 1.4 }), column('note', 'What its owner says', { width: 3 })];
  const rows = live.map((action) => ({
    key: `action:${action.id}`,
    cells: [
      referenceCell(action.reference), textCell(action.title), textOr(action.ownerName, 'No owner'), dayCell(action.dueOn, action.isOngoing ? 'Ongoing' : 'No date'),
      statusCell(action.status, undefined, action.isOverdue ? 'Overdue' : action.isConfirmed ? null : 'Not confirmed yet'), action.note ? textCell(action.note) : quietCell('Nothing'),
    ],
  }));
  return rows.length === 0 ? [] : [table('all_actions', 'Every action', columns, rows)];
}

/** Why dates were moved; the body says which, and by how much. */
function slipsTable(paper: ReviewPaper): TableBlock[] {
  const rows = slippedOf(paper).map(({ id, reference: own, title: name }) => {
    const why = paper.changes.filter((one) => one.reference === own && (one.slippedDays ?? 0) > 0).at(-1)?.reason;
    return { key: `action:${id}`, cells: [referenceCell(own), textCell(name), textOr(why ? toSentence(why) : null, 'No reason given')] };
  });
  return rows.length === 0 ? [] : [table('slips-why', 'Why due dates were moved later', [reference, title, column('why', 'Why', { width: 4 })], rows)];
}

const kindWords: Readonly<Record<string, string>> = { reworded: 'Words changed', date_changed: 'Date changed', owner_changed: 'New owner', linked: 'Linked' };

function changesTable({ changes }: ReviewPaper): TableBlock[] {
  const columns = [
    column('on', 'On', { width: 1.2 }), column('what', 'What', { width: 1 }), column('subject', 'Of what', { isRowHeading: true, width: 2.4 }), column('from', 'Before', { width: 1.3 }), column('to', 'After', { width: 1.3 }), column('reason', 'Why', { width: 2 }), column('by', 'By', { width: 1.2 }),
  ];
  const rows = changes.map((one, at) => ({
    key: `change-${at + 1}`,
    cells: [
      dayCell(one.on), textCell(kindWords[one.kind] ?? toSentenceStart(one.kind.replaceAll('_', ' '))), textCell([one.reference, one.subjectTitle].filter(Boolean).join(' ')),
      textCell(toReadable(one.from)), textCell(toReadable(one.to)), textOr(one.reason && toSentence(one.reason), 'No reason given'), textCell(one.by),
    ],
  }));
  return rows.length === 0 ? [] : [table('changes', 'Changes to the plan', columns, rows)];
}

/** Captions are numbered through the appendix, so that a sentence can point at one. */
function numbered(blocks: readonly ReportBlock[]): ReportBlock[] {
  let count = 0;
  return blocks.map((block) => (block.kind === 'table' ? { ...block, caption: `Table ${++count}. ${block.caption}` } : block));
}

/** All that the body rests on: every action and measure, and what was not ready. */
export function appendixSections(record: ReviewRecord): ReportSection[] {
  const { paper } = record;
  const parts: readonly (readonly [string, string, readonly ReportBlock[]])[] = [
    ['appendix_actions', 'Appendix: actions', [...eventTables(paper), ...actionsTable(paper)]],
    ['appendix_slips', 'Appendix: why dates slipped', slipsTable(paper)],
    ['appendix_changes', 'Appendix: changes to the plan', changesTable(paper)],
    ['appendix_measures', 'Appendix: measures', [...measuresTable(paper), ...chartsOf(paper).appendix]],
    ['appendix_figures', 'Appendix: figures', figuresTables(paper)],
    ['appendix_statements', 'Appendix: what else was said', otherStatements(paper)],
    ['appendix_challenges', 'Appendix: challenges that are settled', challengesApart(paper).filter(isSettledChallenge).map(challengeThread)],
    ['appendix_questions', 'Appendix: questions that have an answer', questionThreads(record).answered],
    ['appendix_teams', 'Appendix: team plans', teamsTable(paper)],
    ['appendix_way', 'Appendix: how this review came about', stepsTable(record)],
    ['gaps', 'Appendix: what was not ready', paper.gaps.length === 0 ? [] : [list('gaps-list', paper.gaps.map(({ sentence }) => sentence))]],
    ['data_notes', 'Appendix: notes on the figures', paper.dataNotes.length === 0 ? [] : [list('data_notes-list', paper.dataNotes)]],
  ];
  const blocks = numbered(parts.flatMap(([, , own]) => own));
  let at = 0;
  return parts.flatMap(([key, name, own]) => section(key, name, blocks.slice(at, (at += own.length)), 'appendix'));
}
