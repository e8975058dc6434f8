import { listFiguresAsked, listTablesMadeSafe } from '@waymark/measures/server';
import { toSlug } from '@waymark/plans/domain';
import { type ActionPulse, listActionPulses } from '@waymark/plans/server';
import { addDays, type Day } from '@waymark/platform/domain';
import { type CheckFacts, type CheckKind, type CheckMissing, isStageBefore } from '@waymark/reviews/domain';
import { listChallengeResponses } from '@waymark/voices/server';
import { readAsked } from '../../writing/asked/read-asked';
import { listSigning, listUnmadeDocuments, wantedDocuments } from './papers-so-far.queries';
import type { StoredReview } from '../reviews.queries';

/** One thing that a line of the checklist looks at. */
interface Looked extends CheckMissing {
  readonly isMissing: boolean;
}

/** A review, and when it is looked at. */
export interface Looking {
  readonly review: StoredReview;
  readonly today: Day;
  readonly timeZone: string;
  /** Whether owners have had their time: what is missing then is a gap. */
  readonly isPrepared: boolean;
}

function toFacts(kind: CheckKind, all: readonly Looked[], isTime: boolean): CheckFacts {
  const missing = all.filter(({ isMissing }) => isMissing).map(({ label, path }) => ({ label, path }));
  return { kind, total: all.length, done: all.length - missing.length, missing, isTime };
}

const lookAt = ({ id, reference, title }: ActionPulse, isMissing: boolean): Looked => ({ label: reference, path: `/actions/${id}/${toSlug(title)}`, isMissing });

/** What is done or rests needs no word from anybody. */
const isSilent = ({ status, lastUpdatedOn }: ActionPulse, periodFrom: Day): boolean =>
  status !== 'complete' && status !== 'paused' && (lastUpdatedOn === null || lastUpdatedOn < periodFrom);

async function lookAtPlan({ review, today, timeZone, isPrepared }: Looking): Promise<CheckFacts[]> {
  const { planId, periodFrom, periodTo } = review;
  const actions = await listActionPulses(planId, timeZone);
  const figures = await listFiguresAsked(planId, today);
  const tables = await listTablesMadeSafe(planId, periodFrom, periodTo);
  const challenges = await listChallengeResponses(planId, periodFrom);
  return [
    toFacts('updates', actions.map((action) => lookAt(action, isSilent(action, periodFrom))), isPrepared),
    toFacts('figures', figures.map(({ id, reference, statement, isLate }) => ({ label: reference, path: `/measures/${id}/${toSlug(statement)}`, isMissing: isLate })), isPrepared),
    toFacts('recovery', actions.filter(({ status }) => status === 'off_track').map((action) => lookAt(action, action.forecastOn === null)), isPrepared),
    toFacts('small_numbers', tables.map(({ reference, isSafe }) => ({ label: reference, path: null, isMissing: !isSafe })), isPrepared),
    toFacts('challenges', challenges.map(({ number, isAnswered }) => ({ label: `number ${number}`, path: `/challenges/${number}`, isMissing: !isAnswered })), isPrepared),
  ];
}

async function lookAtVoices({ review: { id }, isPrepared }: Looking): Promise<CheckFacts[]> {
  const asked = await readAsked(id);
  const of = (kind: 'group' | 'adviser') => asked.filter((each) => each.kind === kind).map(({ name, heardOn }) => ({ label: name, path: null, isMissing: heardOn === null }));
  return [toFacts('groups', of('group'), isPrepared), toFacts('advisers', of('adviser'), isPrepared)];
}

/** Signatures are asked for at the stages that the review has come to; documents once the sub-group reads. */
async function lookAtPapers({ review: { id, stage } }: Looking): Promise<CheckFacts[]> {
  const signing = await listSigning(id);
  const unmade = await listUnmadeDocuments(id);
  const signers = signing.filter(({ stage: asked }) => asked !== 'board').map(({ name, hasSigned }) => ({ label: name, path: null, isMissing: !hasSigned }));
  const documents = wantedDocuments.map(({ format, label }) => ({ label, path: null, isMissing: unmade.has(format) }));
  return [toFacts('sign_off', signers, !isStageBefore(stage, 'executive')), toFacts('documents', documents, !isStageBefore(stage, 'sub_group'))];
}

/** Whether owners' time is over: preparing is behind, or its days of grace have gone by. */
export const isPrepared = ({ stage, graceDays }: StoredReview, prepareDueOn: Day, today: Day): boolean => isStageBefore('prepare', stage) || today > addDays(prepareDueOn, graceDays);

/** What is known of every line of the checklist. */
export async function listCheckFacts(looking: Looking): Promise<CheckFacts[]> {
  return [...(await lookAtPlan(looking)), ...(await lookAtVoices(looking)), ...(await lookAtPapers(looking))];
}
