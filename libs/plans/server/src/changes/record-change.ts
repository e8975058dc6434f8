import { Clock, currentMember, SystemClock, tx } from '@waymark/platform/server';
import { plansError } from '../plans.errors';
import type { PlanRow } from '../plans/plan.entity';
import type { ChangeKind, ChangeSubject } from './change.enums';

/** One change of an approved plan, as the record keeps it for ever. */
export interface RecordedChange {
  readonly planId: string;
  readonly subject: ChangeSubject;
  readonly subjectId: string;
  /** What it was called at the time; the record must read well after it is renamed. */
  readonly subjectTitle: string;
  /** The action it belongs to: the action itself, or that of a milestone. Puts the change on the action's time line. */
  readonly actionId?: string | null;
  readonly kind: ChangeKind;
  /** The field that changed, when it was one: 'dueOn'. */
  readonly field?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly reason?: string | null;
  /** Days by which a date moved later. */
  readonly slippedDays?: number | null;
  /** The label at the time. Left out, it is worked out for all but measures, whose labels belong to another context. */
  readonly reference?: string | null;
  /** Who did it, where no person is signed in. Left out, it is the viewer. */
  readonly changedBy?: string;
}

let clock: Clock = new SystemClock();

/** The clock that changes are dated by; set once by the module, so that recording stays a plain function. */
export function dateChangesBy(given: Clock): void {
  clock = given;
}

/**
 * A draft's changes are nobody's history yet, so the statement itself leaves them out. Changes of a plan have an order even where the
 * clock does not tell them apart: each is a microsecond after the one before. Labels are counted once, and only of the kinds asked for.
 */
const RECORD = `
  with objective_label as materialized (select id, number::text as label from plans.objective_reference where organisation_id = $3),
  outcome_label as materialized (select id, objective_number || '.' || number as label from plans.outcome_reference where organisation_id = $3),
  action_label as materialized (select id, objective_number || '.' || outcome_number || '.' || number as label from plans.action_reference where organisation_id = $3)
  insert into plans.plan_change (plan_id, subject, subject_id, subject_title, action_id, kind, field, from_text, to_text, reason,
                                 slipped_days, changed_by, changed_at, reference)
  select plan.id, change.subject, change.subject_id, change.subject_title, change.action_id, change.kind, change.field, change.from_text,
         change.to_text, change.reason, change.slipped_days, change.changed_by,
         coalesce(last.changed_at + interval '1 microsecond', $2::timestamptz) + (change.place - 1) * interval '1 microsecond',
         coalesce(change.reference, case change.subject
           when 'objective' then (select label from objective_label where id = change.subject_id)
           when 'outcome' then (select label from outcome_label where id = change.subject_id)
           else (select label from action_label where id = change.action_id)
         end)
  from rows from (jsonb_to_recordset($1::jsonb) as (plan_id uuid, subject text, subject_id uuid, subject_title text, action_id uuid, kind text,
         field text, from_text text, to_text text, reason text, slipped_days integer, changed_by uuid, reference text))
    with ordinality as change (plan_id, subject, subject_id, subject_title, action_id, kind, field, from_text, to_text, reason, slipped_days, changed_by, reference, place)
  join plans.plan on plan.organisation_id = $3 and plan.id = change.plan_id and plan.state <> 'draft'
  left join lateral (
    select max(changed_at) as changed_at from plans.plan_change
    where organisation_id = $3 and plan_id = plan.id and changed_at >= $2::timestamptz and changed_at < $2::timestamptz + interval '1 second'
  ) last on true`;

/** Writes changes into the change record, all of one moment, in one statement. In a draft nothing is recorded. */
export async function recordChanges(changes: readonly RecordedChange[]): Promise<void> {
  if (changes.length === 0) return;
  const viewer = changes.every((change) => change.changedBy) ? null : (await currentMember()).personId;
  const rows = changes.map((change) => ({
    plan_id: change.planId,
    subject: change.subject,
    subject_id: change.subjectId,
    subject_title: change.subjectTitle,
    action_id: change.actionId ?? (change.subject === 'action' ? change.subjectId : null),
    kind: change.kind,
    field: change.field ?? null,
    from_text: change.from ?? null,
    to_text: change.to ?? null,
    reason: change.reason ?? null,
    slipped_days: change.slippedDays ?? null,
    changed_by: change.changedBy ?? viewer,
    reference: change.reference ?? null,
  }));
  await tx().execute(RECORD, [JSON.stringify(rows), clock.now().toISOString(), tx().organisationId]);
}

/** Writes one change into the change record. In a draft nothing is recorded. */
export const recordChange = (change: RecordedChange): Promise<void> => recordChanges([change]);

/**
 * The reason to keep with a change of this plan: null in a draft, where none is asked for.
 * @throws plans.plan.closed, or plans.change.reason_needed when an active plan is changed without saying why.
 */
export function requireReason(plan: Pick<PlanRow, 'state'>, reason?: string | null): string | null {
  if (plan.state === 'closed') throw plansError('plans.plan.closed');
  if (plan.state === 'draft') return null;
  const words = reason?.trim();
  if (!words) throw plansError('plans.change.reason_needed', { field: 'reason' });
  return words;
}
