import { toWords } from '@waymark/platform/domain';
import type { ReviewRecord } from '../document/review-record';
import { notice, paragraph, paragraphsOf, wordsOf } from './blocks';
import type { Report, ReportHead } from './report-blocks';
import { instantWords, toCounted, toPeriod } from './words';

/** Said on every form of the report. */
export const audienceWords = ({ audience, paper: { organisation } }: Pick<ReviewRecord, 'audience' | 'paper'>): string =>
  audience === 'public' ? 'Safe for everyone to read' : `For the executives, sub-group and board of ${organisation.name}. Not for passing on`;

/** A draft has not been frozen yet; a paper has; what is sealed can never change. */
export const standingOf = (record: ReviewRecord, isDraft: boolean): Report['standing'] => (record.sealedAt ? 'sealed' : isDraft ? 'draft' : 'paper');

const versionWords = (record: ReviewRecord, standing: Report['standing']): string => {
  const { version, frozenAt } = record.paper;
  if (standing === 'draft') return 'Draft. It changes until it is frozen';
  return `Version ${version}, ${instantWords(frozenAt)}`;
};

function meetingWords({ paper: { review }, sealedAt }: ReviewRecord): string {
  if (sealedAt) return `${review.boardName}, approved ${instantWords(sealedAt)}`;
  return review.subGroupMeetsOn ? `${review.subGroupName}, ${toWords(review.subGroupMeetsOn)}` : review.subGroupName;
}

/** What everybody must know before the first figure: that it is a draft, and what is not in it. */
function noticesOf({ paper: { gaps } }: ReviewRecord, standing: Report['standing']) {
  const draft = standing === 'draft' ? [notice('draft', 'warning', 'This is a draft', 'Nothing in it is frozen yet, so words and figures may still change.')] : [];
  const missing = gaps.length === 0 ? [] : [notice('not_ready', 'warning', `${toCounted(gaps.length, 'thing was', 'things were')} not ready when this was made`, gaps.map(({ sentence }) => sentence).join(' '))];
  return [...draft, ...missing];
}

/** Title, period, people and the summary that begins the report. */
export function toHead(record: ReviewRecord, standing: Report['standing']): ReportHead {
  const { organisation, plan, review, commentary } = record.paper;
  const summary = wordsOf(commentary, 'summary');
  const presenter = review.presentedBy ? `. Presented by ${review.presentedBy.name}${review.presentedBy.title ? `, ${review.presentedBy.title.toLowerCase()}` : ''}` : '';
  return {
    organisation: plan.teamName ? `${organisation.name}, ${plan.teamName}` : organisation.name,
    meeting: meetingWords(record),
    title: `${plan.title}: ${review.title}`,
    period: `${toPeriod(review.periodFrom, review.periodTo)}${presenter}`,
    audience: audienceWords(record),
    version: versionWords(record, standing),
    lede: summary === '' ? [paragraph('summary', 'Nobody has written a summary yet.', { isLede: true, isQuiet: true })] : paragraphsOf('summary', summary, { isLede: true }),
    notices: noticesOf(record, standing),
  };
}
