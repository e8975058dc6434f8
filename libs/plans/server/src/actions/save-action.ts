import { type ConflictFacts, DomainError, platformError } from '@waymark/platform/domain';
import { saveVersioned } from '@waymark/platform/server';
import type { ActionRow } from './action.entity';
import { listHelpers } from './contributors';
import { listServed } from './served-outcomes';

/** Columns that follow from others are no field of a page; those that stand for rows of their own have the field's name there. */
const FIELD_OF: Readonly<Record<string, string | null>> = {
  contributorsVersion: 'contributorIds',
  outcomesVersion: 'outcomeIds',
  originalDueOn: null,
  timesSlipped: null,
  daysSlipped: null,
};

const toField = (property: string): string[] => {
  const field = FIELD_OF[property];
  return field === undefined ? [property] : field === null ? [] : [field];
};

/** Saves an action; a conflict names the fields of the page, and carries the people and outcomes as they are now. */
export async function saveAction(action: ActionRow, seen: number): Promise<void> {
  try {
    await saveVersioned(action, seen);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'platform.conflict') throw error;
    const facts = error.facts as unknown as ConflictFacts;
    const current = { ...facts.current, contributorIds: await listHelpers(action.id), outcomeIds: await listServed(action.id) };
    throw platformError('platform.conflict', { ...facts, current, fields: facts.fields.flatMap(toField) });
  }
}
