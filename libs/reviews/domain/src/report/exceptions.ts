import { toWords } from '@waymark/platform/domain';
import type { PaperAction, ReviewPaper } from '../document/review-paper';
import { paragraph, section } from './blocks';
import type { ExceptionBlock, ReportSection } from './report-blocks';
import { statusWords, toCounted, toSentence } from './words';
import { challengePosts } from './voices';

const decisionOn = (action: PaperAction, { decisionsAsked }: ReviewPaper) => decisionsAsked.find(({ actionId }) => actionId === action.id);

function factsOf(action: PaperAction, paper: ReviewPaper): string {
  const proposed = decisionOn(action, paper)?.proposedDueOn;
  const due = action.dueOn ? `Due ${toWords(action.dueOn)}${proposed ? `, ${toWords(proposed)} proposed` : ''}` : action.isOngoing ? 'Ongoing' : 'No due date';
  const updated = action.lastUpdatedOn ? (action.lastUpdatedOn < paper.review.periodTo && action.lastUpdatedOn < paper.since ? `No update since ${toWords(action.lastUpdatedOn)}` : '') : 'Never updated';
  return [action.ownerName ?? 'No owner', due, action.isOverdue ? 'Overdue' : '', updated].filter((part) => part !== '').join('. ');
}

/** Actions that are off track or overdue: why, when they will be back on course, the decision wanted, and the challenge beside them. */
export function exceptionsSection(paper: ReviewPaper): ReportSection[] {
  const exceptions = paper.actions.filter(({ isException }) => isException);
  const headline = paper.measures.filter(({ isHeadline }) => isHeadline);
  const stuck = headline.filter(({ standing }) => standing === 'off_course').length;
  const measures = stuck === 0 ? '' : ` ${stuck} of the ${toCounted(headline.length, 'headline measure')} ${stuck === 1 ? 'is' : 'are'} off course.`;
  if (exceptions.length === 0) return section('exceptions', 'Exceptions: no action is off track or overdue', [paragraph('exceptions-count', `No action is off track or overdue.${measures}`)]);
  const offTrack = exceptions.filter(({ status }) => status === 'off_track').length;
  const overdue = exceptions.filter(({ isOverdue }) => isOverdue).length;
  const sentence = `${toCounted(offTrack, 'action is', 'actions are')} off track and ${overdue === 0 ? 'none is' : `${overdue} ${overdue === 1 ? 'is' : 'are'}`} overdue.${measures}`;
  const blocks = exceptions.map((action): ExceptionBlock => ({
    kind: 'exception',
    key: `action:${action.id}`,
    reference: action.reference,
    title: action.title,
    status: { text: statusWords[action.status], look: action.status },
    facts: factsOf(action, paper),
    why: action.note ? toSentence(action.note) : null,
    recovery: action.forecastOn ? `Expected by ${toWords(action.forecastOn)}.` : 'Nobody has said when it will be done.',
    decisionWanted: decisionOn(action, paper) ? toSentence(decisionOn(action, paper)!.title) : null,
    challenges: paper.challenges.filter(({ actionId }) => actionId === action.id).flatMap((one) => challengePosts(one, true)),
  }));
  const title = `Exceptions: ${toCounted(exceptions.length, 'action is', 'actions are')} off track or overdue`;
  return section('exceptions', title, [paragraph('exceptions-count', sentence), ...blocks]);
}
