import { type ConflictFacts, DomainError, platformError } from '@waymark/platform/domain';
import { saveVersioned } from '@waymark/platform/server';
import type { MeasureRow } from './measure.entity';

/** Columns that stand for rows of their own have another name on the page. */
const FIELD_OF: Readonly<Record<string, string>> = { baselineVersion: 'startingValue', targetsVersion: 'targets', headlinePosition: 'isHeadline' };

/** Saves a measure; a conflict names the fields of the page. */
export async function saveMeasure(measure: MeasureRow, seen: number): Promise<void> {
  try {
    await saveVersioned(measure, seen);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'platform.conflict') throw error;
    const facts = error.facts as unknown as ConflictFacts;
    throw platformError('platform.conflict', { ...facts, fields: facts.fields.map((field) => FIELD_OF[field] ?? field) });
  }
}
