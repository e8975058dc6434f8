import { loader } from '@waymark/platform/server';

/** Gives those of the outcomes that have a measure of success still standing. */
export type OutcomeMeasureSource = (outcomeIds: readonly string[]) => Promise<ReadonlySet<string>>;

let source: OutcomeMeasureSource | null = null;

/** Measures belong to a context above this one; it tells us here which outcomes have any. */
export function registerOutcomeMeasureSource(given: OutcomeMeasureSource): void {
  source = given;
}

/** Whether an outcome has a measure, asked for many at once. Null where nobody knows, because no context keeps measures. */
export const loadHasMeasure = loader<string, boolean | null>(async (outcomeIds) => {
  if (!source) return outcomeIds.map(() => null);
  const measured = await source(outcomeIds);
  return outcomeIds.map((id) => measured.has(id));
});
