import { type CheckFacts, type CheckKind, type PaperAction, type PaperGap, type ReviewPaper, toGaps, toReviewCheck } from '@waymark/reviews/domain';

type Labelled = { readonly label: string; readonly isMissing: boolean };

/** One line of the checklist, from all that it looks at. */
function toFacts(kind: CheckKind, all: readonly Labelled[]): CheckFacts {
  const missing = all.filter(({ isMissing }) => isMissing).map(({ label }) => ({ label, path: null }));
  return { kind, total: all.length, done: all.length - missing.length, missing, isTime: true };
}

const isSilent = ({ status, lastUpdatedOn }: PaperAction, periodFrom: string): boolean =>
  status !== 'complete' && status !== 'paused' && (lastUpdatedOn === null || lastUpdatedOn < periodFrom);

/**
 * What was not ready, as the paper itself shows it: so a gap never speaks of an action or a figure otherwise than the page below. Gaps
 * block nothing: they are printed.
 */
export function listGaps({ actions, measures, challenges, voices, review }: Pick<ReviewPaper, 'actions' | 'measures' | 'challenges' | 'voices' | 'review'>): PaperGap[] {
  const live = actions.filter(({ status }) => status !== 'withdrawn');
  const counted = measures.filter(({ kind }) => kind === 'numeric' || kind === 'perception');
  const asked = (kind: 'group' | 'adviser') => voices.asked.filter((each) => each.kind === kind).map(({ name, heardOn }) => ({ label: name, isMissing: heardOn === null }));
  const checks = [
    toFacts('updates', live.map((action) => ({ label: action.reference, isMissing: isSilent(action, review.periodFrom) }))),
    toFacts('figures', counted.map(({ reference, figureLateDays }) => ({ label: reference, isMissing: figureLateDays !== null }))),
    toFacts('recovery', live.filter(({ status }) => status === 'off_track').map(({ reference, forecastOn }) => ({ label: reference, isMissing: forecastOn === null }))),
    toFacts('challenges', challenges.filter(({ standing }) => standing !== 'withdrawn').map(({ number, answer }) => ({ label: `number ${number}`, isMissing: answer === null }))),
    toFacts('groups', asked('group')),
    toFacts('advisers', asked('adviser')),
  ];
  return toGaps(checks.map(toReviewCheck));
}
