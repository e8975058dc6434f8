import { toWords } from '@waymark/platform/domain';
import type { ReviewPaper } from '../document/review-paper';
import type { ReviewRecord } from '../document/review-record';
import { wordsOf } from './blocks';
import { eventsSentence, sinceWords } from './changed';
import { standingOf, toHead } from './head';
import { inOwnWords } from './own-words';
import type { HighlightReport } from './report-blocks';
import type { ReportOptions } from './to-report';
import { statusWords, toCounted, toList, toParagraphs, toSentence, toSentenceMiddle } from './words';

/** As many facts of each part as one page has room for beside what was written; how many more there are is said. */
const MOST_LINES = 6;

const isStanding = (...standings: string[]) => ({ standing }: { readonly standing: string }) => standings.includes(standing.toLowerCase());
const measureLine = ({ statement, latest, standingText, changeText }: ReviewPaper['measures'][number]): string =>
  `${statement}: ${latest ? `${latest.text}, ` : ''}${toSentenceMiddle(standingText)}${changeText ? `, ${changeText}` : ''}.`;

/** What nobody has answered comes first: however much else there is to tell, it must not be the part that is cut. */
function alerts({ actions, measures, challenges }: ReviewPaper): string[] {
  const waiting = challenges.filter(({ answer, standing }) => answer === null && standing !== 'withdrawn');
  const [one] = waiting;
  return [
    ...(waiting.length === 1 ? [`Challenge ${one!.number} from ${one!.raisedBy} has no response. It was due on ${toWords(one!.answerDueOn)}.`] : []),
    ...(waiting.length > 1 ? [`${waiting.length} challenges have no response: ${toList(waiting.map(({ number, raisedBy, answerDueOn }) => `number ${number} from ${raisedBy}, due on ${toWords(answerDueOn)}`))}.`] : []),
    ...actions.filter(({ isException }) => isException).map(({ reference, title, status, isOverdue, forecastOn }) =>
      `${reference} ${title}: ${toSentenceMiddle(statusWords[status])}${isOverdue ? ' and overdue' : ''}${forecastOn ? `, expected by ${toWords(forecastOn)}` : ', with no date for when it will be done'}.`),
    ...measures.filter(isStanding('off_course', 'not_met')).map(measureLine),
  ];
}

function advice(paper: ReviewPaper): string[] {
  const { actions, measures, decisionsAsked, gaps } = paper;
  const atRisk = actions.filter(({ status, isException }) => status === 'at_risk' && !isException);
  const slipped = actions.filter(({ timesSlippedSince, status }) => timesSlippedSince > 0 && status !== 'withdrawn').length;
  return [
    ...decisionsAsked.map(({ title }) => `Decision wanted: ${toSentence(toSentenceMiddle(title))}`),
    ...(slipped === 0 ? [] : [`${toCounted(slipped, 'due date has', 'due dates have')} slipped since ${sinceWords(paper)}.`]),
    ...gaps.map(({ sentence }) => sentence),
    ...atRisk.map(({ reference, title, note }) => `${reference} ${title}: at risk.${note ? ` ${toSentence(note)}` : ''}`),
    ...measures.filter(isStanding('behind')).map(measureLine),
  ];
}

function assurance(paper: ReviewPaper): string[] {
  const { actions, measures, opinion } = paper;
  return [
    ...(opinion ? [`How sure we are: ${toSentence(toSentenceMiddle(opinion.level))}`] : []),
    eventsSentence(paper),
    ...actions.filter(({ events }) => events.includes('completed')).map(({ reference, title, evidence }) => `${reference} ${title}: complete${evidence.length === 0 ? ', without evidence' : ', with evidence'}.`),
    ...measures.filter(isStanding('met', 'ahead', 'as_expected')).map(measureLine),
  ];
}

const toWritten = (words: string): string[] => (words.trim() === '' ? [] : [toParagraphs(words).join(' ')]);

function withinPage(lines: readonly string[]): string[] {
  if (lines.length <= MOST_LINES) return [...lines];
  const kept = lines.slice(0, MOST_LINES - 1);
  return [...kept, `${lines.length - kept.length} more are in the report.`];
}

/**
 * One page: what to worry about, what to know, what to rely on. What executives wrote comes first, as one line: it stands nowhere else,
 * so it is never cut, and takes no line from the facts that follow.
 */
export function toHighlight(record: ReviewRecord, options: Pick<ReportOptions, 'fingerprint' | 'isDraft'> = {}): HighlightReport {
  const { paper } = record;
  const standing = standingOf(record, options.isDraft ?? false);
  const { organisation, meeting, title, period, audience, version } = toHead(record, standing);
  const part = (kind: 'alert' | 'advise' | 'assure', name: string, meaning: string, facts: readonly string[]) => {
    const lines = [...toWritten(wordsOf(paper.commentary, kind)), ...withinPage(facts)];
    return { kind, title: name, meaning, lines: lines.length === 0 ? ['Nothing to tell.'] : lines };
  };
  const highlight: HighlightReport = {
    head: { organisation, meeting, title: `${title}, on one page`, period, audience, version },
    parts: [
      part('alert', 'Alert', 'What needs you to act', alerts(paper)),
      part('advise', 'Advise', 'What you should know', advice(paper)),
      part('assure', 'Assure', 'What you can rely on', assurance(paper)),
    ],
    runningTitle: `${paper.organisation.name}. ${title}, ${standing === 'draft' ? 'draft' : `version ${paper.version}`}`,
    fingerprint: options.fingerprint ?? record.paperFingerprint,
  };
  return inOwnWords(highlight, record);
}
