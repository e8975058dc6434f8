import { loader } from '@waymark/platform/server';

/** Gives those of the outcomes that have a measure of success still standing. */
export type OutcomeMeasureSource = (outcomeIds: readonly string[]) => Promise<ReadonlySet<string>>;

let source: OutcomeMeasureSource | null = null;
let narrow: OutcomeMeasureSource | null = null;

/**
 * Measures belong to a context above this one; it tells us here which outcomes have any.
 * @param given reads what a page that shows the measures reads too
 * @param alone reads nothing else
 */
export function registerOutcomeMeasureSource(given: OutcomeMeasureSource, alone: OutcomeMeasureSource): void {
  [source, narrow] = [given, alone];
}

/** Puts into the loader below whether a few outcomes have a measure, where no more is shown of measures. */
export function holdWhetherMeasured(outcomeIds: readonly string[]): void {
  const measured = narrow?.(outcomeIds) ?? null;
  for (const id of outcomeIds) {
    const answer = measured === null ? Promise.resolve(null) : measured.then((found) => found.has(id));
    // Where it fails so does the change, and nobody comes for it.
    answer.catch(() => undefined);
    loadHasMeasure().prime(id, answer);
  }
}

/** Whether an outcome has a measure, asked for many at once. Null where nobody knows, because no context keeps measures. */
export const loadHasMeasure = loader<string, boolean | null>(async (outcomeIds) => {
  if (!source) return outcomeIds.map(() => null);
  const measured = await source(outcomeIds);
  return outcomeIds.map((id) => measured.has(id));
});
