import type { RecordedChange } from '../changes/record-change';
import type { ActionRow } from './action.entity';

/** The fields of an action's own row that a revision may change. */
export type Revisable = Pick<ActionRow, 'title' | 'detail' | 'ownerId' | 'teamId' | 'startOn' | 'dueOn' | 'reviewOn' | 'ongoing' | 'supportsId'>;

type Told = Pick<RecordedChange, 'kind' | 'field' | 'from' | 'to' | 'slippedDays'>;

/** What people and teams are called, by id. */
export interface Names {
  readonly people: ReadonlyMap<string, string>;
  readonly teams: ReadonlyMap<string, string>;
  readonly supports: ReadonlyMap<string, string>;
}

/** What a change record says besides what changed. */
export interface About {
  readonly planId: string;
  readonly actionId: string;
  readonly title: string;
  readonly reason: string | null;
}

export const toRecord = ({ planId, actionId, title, reason }: About, told: readonly Told[]): RecordedChange[] =>
  told.map((change) => ({ planId, subject: 'action', subjectId: actionId, subjectTitle: title, reason, ...change }));

const nameIn = (names: ReadonlyMap<string, string>, id: string | null): string | null => (id ? (names.get(id) ?? null) : null);
const yesOrNo = (value: boolean): string => (value ? 'yes' : 'no');

/** What the record says about a revision, one entry a field. */
export function describeRevision(before: Revisable, after: Revisable, slippedDays: number | null, { people, teams, supports }: Names): Told[] {
  const words = (['title', 'detail'] as const).map((field): Told => ({ kind: 'reworded', field, from: before[field], to: after[field] }));
  const days = (['startOn', 'dueOn', 'reviewOn'] as const).map(
    (field): Told => ({ kind: 'date_changed', field, from: before[field], to: after[field], slippedDays: field === 'dueOn' ? slippedDays : null }),
  );
  const others: [boolean, Told][] = [
    [before.ownerId !== after.ownerId, { kind: 'owner_changed', field: 'owner', from: nameIn(people, before.ownerId), to: nameIn(people, after.ownerId) }],
    [before.teamId !== after.teamId, { kind: 'other', field: 'team', from: nameIn(teams, before.teamId), to: nameIn(teams, after.teamId) }],
    [before.ongoing !== after.ongoing, { kind: 'other', field: 'ongoing', from: yesOrNo(before.ongoing), to: yesOrNo(after.ongoing) }],
    [before.supportsId !== after.supportsId, { kind: 'linked', field: 'supports', from: nameIn(supports, before.supportsId), to: nameIn(supports, after.supportsId) }],
  ];
  return [...[...words, ...days].filter(({ from, to }) => from !== to), ...others.flatMap(([differs, told]) => (differs ? [told] : []))];
}
