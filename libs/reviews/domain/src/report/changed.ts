import { addDays, daysBetween, toWords } from '@waymark/platform/domain';
import type { DeliveryStatus } from '@waymark/plans/domain';
import type { PaperAction, PaperCount, ReviewPaper } from '../document/review-paper';
import { paragraph, section } from './blocks';
import { column, dayCell, numberCell, quietCell, referenceCell, signedCell, statusCell, table, textCell } from './cells';
import type { ReportSection } from './report-blocks';
import { dayOf, statusWords, toCounted, toList } from './words';

/** Since when things are told: the title of the earlier review, else its day. */
export const sinceWords = ({ previous, since }: Pick<ReviewPaper, 'previous' | 'since'>): string => previous?.title ?? toWords(since);

const eventWords: Partial<Record<PaperAction['events'][number], string>> = { completed: 'completed', started: 'started', added: 'added', withdrawn: 'withdrawn' };

/** "2 actions were completed, 1 was started and 1 added." Nothing that did not happen is named. */
export function eventsSentence({ actions }: Pick<ReviewPaper, 'actions'>): string {
  const parts = Object.entries(eventWords)
    .map(([event, words]) => ({ words, count: actions.filter(({ events }) => events.includes(event as PaperAction['events'][number])).length }))
    .filter(({ count }) => count > 0);
  if (parts.length === 0) return 'No action was completed, started, added or withdrawn.';
  const [first, ...rest] = parts;
  return `${toList([`${toCounted(first!.count, 'action was', 'actions were')} ${first!.words}`, ...rest.map(({ count, words }) => `${count} ${words}`)])}.`;
}

/** "1.1.4 from at risk. 2 started." */
function movedWords({ status, movedHere }: PaperCount): string {
  const groups = new Map<DeliveryStatus | null, string[]>();
  for (const { from, reference } of movedHere) {
    // What is complete or withdrawn is told whatever it came from.
    const place = status === 'complete' || status === 'withdrawn' ? 'complete' : from;
    groups.set(place, [...(groups.get(place) ?? []), reference]);
  }
  const parts = [...groups].map(([from, references]) => {
    const list = toList(references);
    if (from === null) return `${list} added`;
    if (from === 'complete' && (status === 'complete' || status === 'withdrawn')) return list;
    if (from === 'not_started') return `${list} started`;
    return `${list} from ${statusWords[from].toLowerCase()}`;
  });
  return parts.join('. ');
}

/** Counts by status then and now, and which actions moved. */
export function changedSection(paper: ReviewPaper): ReportSection[] {
  const { counts, previous, since, review, factsFrozenAt } = paper;
  const shown = counts.filter(({ status, now, then }) => !['paused', 'withdrawn'].includes(status) || now > 0 || (then ?? 0) > 0);
  const then = previous ? `${previous.title}, ${toWords(addDays(since, -1))}` : toWords(since);
  const columns = [
    column('status', 'Status', { isRowHeading: true, width: 1.4 }), column('then', then, { isNumber: true, width: 1.3 }), column('now', `${review.title}, ${toWords(dayOf(factsFrozenAt))}`, { isNumber: true, width: 1.3 }),
    column('change', 'Change', { isNumber: true, width: 0.8 }), column('moved', 'Which actions moved here', { width: 3 }),
  ];
  const rows = shown.map((one) => ({
    key: `status-${one.status}`,
    cells: [
      statusCell(one.status), one.then === null ? quietCell('Not known') : numberCell(one.then), numberCell(one.now), signedCell(one.then === null ? null : one.now - one.then),
      one.movedHere.length === 0 ? quietCell('None') : textCell(movedWords(one)),
    ],
  }));
  return section('changed', `What has changed since ${sinceWords(paper)}`, [
    paragraph('events', eventsSentence(paper)),
    table('counts', 'Actions by status, then and now', columns, rows, true),
  ]);
}

const timesWords = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

/** Actions with a due date that was moved later; one that was withdrawn does not slip. */
export const slippedOf = ({ actions }: Pick<ReviewPaper, 'actions'>): readonly PaperAction[] =>
  actions.filter(({ timesSlippedSince, status }) => timesSlippedSince > 0 && status !== 'withdrawn');

/** The due dates that were moved later, and how often that has happened. */
export function slipsSection(paper: ReviewPaper): ReportSection[] {
  const slipped = slippedOf(paper);
  const since = sinceWords(paper);
  if (slipped.length === 0) return section('slips', 'No due date has slipped', [paragraph('slips-none', `No due date was moved later since ${since}.`)]);
  const again = slipped.filter(({ timesSlipped }) => timesSlipped > 1).length;
  const columns = [
    column('reference', 'Ref', { width: 0.6 }), column('title', 'Action', { isRowHeading: true, width: 3.6 }), column('from', 'Was due', { width: 1.5 }), column('to', 'Now due', { width: 1.5 }),
    column('days', 'Days later', { isNumber: true, width: 0.8 }), column('times', 'In all', { width: 1.2 }),
  ];
  const rows = slipped.map((action) => {
    const { dueOn, dueOnThen, timesSlipped, daysSlipped, reference } = action;
    return {
      key: `action:${action.id}`,
      cells: [
        referenceCell(reference), textCell(action.title), dayCell(dueOnThen, 'No date'), dayCell(dueOn, 'No date'), numberCell(dueOn && dueOnThen ? daysBetween(dueOnThen, dueOn) : null),
        textCell(`${timesWords(timesSlipped)}, ${toCounted(daysSlipped, 'day')}`),
      ],
    };
  });
  const title = `${toCounted(slipped.length, 'due date has', 'due dates have')} slipped since ${since}`;
  const sentence = again === 0 ? 'None of them had slipped before.' : `${again} of them had slipped before.`;
  return section('slips', title, [paragraph('slips-count', `${sentence} The reasons are in the appendix.`), table('slips-table', 'Due dates that were moved later', columns, rows, true)]);
}
