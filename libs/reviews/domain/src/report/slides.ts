import { toWords } from '@waymark/platform/domain';
import type { ReviewRecord } from '../document/review-record';
import { wordsOf } from './blocks';
import { sinceWords } from './changed';
import { textsOf } from './reading-time';
import type { Report, ReportBlock, ReportSlide, TableBlock } from './report-blocks';
import { inOwnWords } from './own-words';
import { type ReportOptions, tellReport } from './to-report';
import { outcomeWords, statusWords, toCounted, toParagraphs, toSentence, toSentenceMiddle } from './words';

/** More is in the report, and a slide that is read aloud has room for no more. */
const MOST_LINES = 5;
const MOST_ROWS = 7;

const blocksOf = (report: Report, key: string): readonly ReportBlock[] => report.sections.find((one) => one.key === key)?.blocks ?? [];
const tableOf = (report: Report, key: string): TableBlock | null => report.sections.flatMap(({ blocks }) => blocks).find((block): block is TableBlock => block.kind === 'table' && block.key === key) ?? null;

/** The figures of a table in words, a line for each row. */
const notesOf = (table: TableBlock | null): string[] => (table ? table.rows.map(({ cells }) => table.columns.map(({ title }, at) => `${title}: ${cells[at]!.text}`).filter((text) => !text.endsWith(': ')).join('. ')) : []);

const shortened = (table: TableBlock | null): TableBlock | null => (table ? { ...table, rows: table.rows.slice(0, MOST_ROWS) } : null);
const upTo = (lines: readonly string[], more: (count: number) => string): string[] => (lines.length <= MOST_LINES ? [...lines] : [...lines.slice(0, MOST_LINES - 1), more(lines.length - MOST_LINES + 1)]);
const moreInReport = (count: number) => `${count} more ${count === 1 ? 'is' : 'are'} in the report.`;
const sentences = (text: string): string[] => toParagraphs(text).flatMap((paragraph) => paragraph.match(/[^.?!]+(?:[.?!](?!\s)[^.?!]*)*[.?!]?/g) ?? [paragraph]).map((one) => one.trim()).filter((one) => one !== '');

const slide = (title: string, lines: readonly string[], rest: Partial<ReportSlide> = {}): ReportSlide => ({ title, lines: upTo(lines, moreInReport), table: null, chart: null, notes: [], ...rest });

function decisionsSlide(record: ReviewRecord, report: Report): ReportSlide {
  const decisions = blocksOf(report, 'decisions').flatMap((block) => (block.kind === 'decision' ? [block] : []));
  const open = decisions.filter(({ outcome }) => outcome === null).length;
  const title = decisions.length === 0 ? 'We ask you for no decision this time' : open === 0 ? `${toCounted(decisions.length, 'decision was', 'decisions were')} taken` : `We need ${toCounted(open, 'decision')} from you`;
  const lines = decisions.map((one) => {
    const taken = record.decisions.find(({ id, askedId }) => one.key === `decision:${id}` || one.key === `decision:${askedId}`);
    return `${one.number}. ${one.title}${taken && taken.outcome !== 'open' ? `: ${toSentenceMiddle(outcomeWords[taken.outcome])}` : ''}`;
  });
  return slide(title, lines, { notes: decisions.flatMap(textsOf).filter((text) => text !== '') });
}

function exceptionsSlide({ paper }: ReviewRecord): ReportSlide {
  const exceptions = paper.actions.filter(({ isException }) => isException);
  const lines = exceptions.map(({ reference, title, status, isOverdue, forecastOn }) => `${reference} ${title}: ${toSentenceMiddle(statusWords[status])}${isOverdue ? ', overdue' : ''}${forecastOn ? `, expected by ${toWords(forecastOn)}` : ''}`);
  const title = exceptions.length === 0 ? 'No action is off track or overdue' : `${toCounted(exceptions.length, 'action is', 'actions are')} off track or overdue`;
  return slide(title, lines, { notes: exceptions.flatMap(({ reference, note }) => (note ? [`${reference}: ${toSentence(note)}`] : [])) });
}

function voicesSlide({ paper: { voices, challenges } }: ReviewRecord): ReportSlide {
  const waiting = challenges.filter(({ answer, standing }) => answer === null && standing !== 'withdrawn');
  const title = voices.challengeCount === 0 ? 'Nobody has challenged us in this time' : waiting.length === 0 ? `${toCounted(voices.challengeCount, 'challenge has', 'challenges have')} a response` : `${toCounted(waiting.length, 'challenge has', 'challenges have')} no response yet`;
  const lines = [
    ...waiting.map(({ number, raisedBy, answerDueOn }) => `Challenge ${number} from ${raisedBy}: no response yet, due ${toWords(answerDueOn)}`),
    ...voices.statements.map(({ by, words }) => `${by}: “${words}”`),
    `${voices.adviceCount} advice, ${voices.supportCount} support and ${voices.challengeCount} challenge in all`,
  ];
  return slide(title, lines, { notes: challenges.map(({ number, words, answer }) => `Challenge ${number}: ${words} ${answer ? `Answer: ${answer.words}` : 'No response yet.'}`) });
}

function lastSlide({ paper }: ReviewRecord): ReportSlide {
  const { followUps, opinion, commentary } = paper;
  const left = followUps.filter(({ standing }) => standing !== 'done' && standing !== 'dropped');
  const title = opinion ? `We judge that our assurance is ${opinion.level.toLowerCase()}` : left.length === 0 ? 'No earlier decision is left to do' : `${toCounted(left.length, 'earlier decision is', 'earlier decisions are')} still to be done`;
  const lines = [...sentences(wordsOf(commentary, 'opinion_reason')).slice(0, 2), ...sentences(wordsOf(commentary, 'learned')).slice(0, 2), ...left.map((one) => `Still to be done: ${toSentenceMiddle(one.title)}`)];
  return slide(title, lines, { notes: followUps.map(({ title: name, standing, words }) => `${name}: ${standing.replace('_', ' ')}.${words ? ` ${words}` : ''}`) });
}

/** Eight slides for the meeting, all from the same blocks as the report. */
export function toSlides(record: ReviewRecord, options: Pick<ReportOptions, 'fingerprint' | 'isDraft'> = {}): readonly ReportSlide[] {
  const report = tellReport(record, options);
  const { paper } = record;
  const counts = tableOf(report, 'counts');
  const measures = tableOf(report, 'headline_measures');
  const slips = tableOf(report, 'slips-table');
  const chart = blocksOf(report, 'progress').find((block) => block.kind === 'chart') ?? null;
  const [first, ...rest] = sentences(wordsOf(paper.commentary, 'summary'));
  const changed = blocksOf(report, 'changed').find(({ kind }) => kind === 'paragraph');
  const progress = blocksOf(report, 'progress').find(({ kind }) => kind === 'paragraph');
  const headline = paper.measures.filter(({ isHeadline }) => isHeadline);
  const good = headline.filter(({ standing }) => ['met', 'ahead', 'as_expected'].includes(standing.toLowerCase())).length;
  const slipped = slips?.rows.length ?? 0;
  const slides = [
    slide(first ?? `This is ${paper.review.title} of the ${paper.plan.title}`, rest, { notes: [`${report.head.organisation}. ${report.head.title}. ${report.head.period}.`] }),
    decisionsSlide(record, report),
    slide(`This is what has changed since ${sinceWords(paper)}`, changed?.kind === 'paragraph' ? [changed.text] : [], { table: shortened(counts), notes: notesOf(counts) }),
    slide(slipped === 0 ? 'No due date has slipped' : `${toCounted(slipped, 'due date has', 'due dates have')} slipped since ${sinceWords(paper)}`, slipped === 0 ? ['Every due date is where it was.'] : slipped > MOST_ROWS ? [moreInReport(slipped - MOST_ROWS)] : [], { table: shortened(slips), notes: notesOf(slips) }),
    exceptionsSlide(record),
    slide(
      headline.length === 0 ? 'There is no headline measure yet' : `${good} of ${toCounted(headline.length, 'headline measure')} ${good === 1 ? 'is' : 'are'} where we expected or better`,
      chart ? [chart.title] : progress?.kind === 'paragraph' ? [progress.text] : [],
      chart ? { chart, notes: [...chart.sentences, ...notesOf(measures)] } : { table: shortened(measures), notes: notesOf(measures) },
    ),
    voicesSlide(record),
    lastSlide(record),
  ];
  return inOwnWords(slides, record);
}
