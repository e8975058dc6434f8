import { tx } from '@waymark/platform/server';
import { describeRevision } from '../actions/describe-revision';
import type { RecordedChange } from '../changes/record-change';
import type { ToldRevision } from './revise-actions';

interface Context {
  readonly planId: string;
  readonly reason: string | null;
  /** Labels by id, before and after. */
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
}

/** What the change record says about many revised actions, one entry a field. */
export async function describeActions(told: readonly ToldRevision[], { planId, reason, before, after }: Context): Promise<RecordedChange[]> {
  const names = { people: await listNames('organisations.person'), teams: await listNames('organisations.team'), supports: new Map<string, string>() };
  const join = (ids: readonly string[], words: ReadonlyMap<string, string>) => ids.map((id) => words.get(id) ?? '').join('; ') || null;
  return told.flatMap(({ action, before: was, slippedDays, helpers, outcomes, withdrawnReason }) => {
    const subject = { planId, subject: 'action', subjectId: action.id, subjectTitle: action.title, reason, reference: after.get(action.id) ?? null } as const;
    const moved = outcomes && outcomes.from[0] !== outcomes.to[0];
    return [
      ...describeRevision(was, action, slippedDays, names).map((change) => ({ ...subject, ...change })),
      ...(helpers ? [{ ...subject, kind: 'other', field: 'contributors', from: join(helpers.from, names.people), to: join(helpers.to, names.people) } as const] : []),
      ...(moved ? [{ ...subject, kind: 'moved', from: before.get(action.id) ?? null, to: after.get(action.id) ?? null } as const] : []),
      ...(outcomes && !moved ? [{ ...subject, kind: 'linked', field: 'outcomes', from: join(outcomes.from, before), to: join(outcomes.to, after) } as const] : []),
      ...(withdrawnReason ? [{ ...subject, kind: 'withdrawn', reason: reason ?? withdrawnReason } as const] : []),
    ];
  });
}

async function listNames(table: 'organisations.person' | 'organisations.team'): Promise<ReadonlyMap<string, string>> {
  const rows = await tx().query<{ id: string; name: string }>(`select id, name from ${table} where organisation_id = $1`, [tx().organisationId]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
