import type { Visitor } from './browser';

/** The latest figure of a measure, as the API tells it. */
export interface FigureOnPage {
  readonly toOn: string;
  readonly periodText: string;
  readonly text: string;
  readonly numerator: number | null;
  readonly revision: number;
  readonly correctedReason: string | null;
}

/** The latest figure of a measure in the demo, as a visitor may see it. */
export async function findFigure(visitor: Visitor, id: string): Promise<FigureOnPage | null> {
  const { measure } = await visitor.api('northmoor').ask<{ measure: { latest: (Omit<FigureOnPage, 'text' | 'numerator'> & { figure: Pick<FigureOnPage, 'text' | 'numerator'> }) | null } }>(
    'query ($id: ID!) { measure(id: $id) { latest { toOn periodText revision correctedReason figure { text numerator } } } }',
    { id },
  );
  if (measure.latest === null) return null;
  const { figure, ...latest } = measure.latest;
  return { ...latest, ...figure };
}
