import type { MeasureToFill, ShownFigure, ShownObservation } from './use-measure';

const allowed = { allowed: true, reason: null };

export const refused = { allowed: false, reason: 'Only its owner or an executive can record how this measure goes.' };

export const oneFigure = (facts: Partial<ShownFigure> = {}): ShownFigure => ({ state: 'SHOWN', value: 61, text: '61%', numerator: 122, denominator: 200, ...facts });

export const oneObservation = (facts: Partial<ShownObservation> = {}): ShownObservation => ({
  fromOn: '2026-09-01',
  toOn: '2026-09-30',
  periodText: 'September 2026',
  figure: oneFigure(),
  asAtOn: '2026-09-30',
  source: 'Pulse survey',
  note: null,
  revision: 1,
  recordedAt: '2026-10-03T09:00:00Z',
  recordedBy: { id: 'lin', name: 'Lin Zhao' },
  excludedReason: null,
  ...facts,
});

/** A monthly percentage of people in an approved plan, for specs: its owner looks at it, and October is due. */
export const oneMeasure = (facts: Partial<MeasureToFill> = {}): MeasureToFill => ({
  id: 'm1',
  version: 4,
  reference: 'M1.4',
  slug: 'fair-chances',
  statement: 'Staff say that chances are fair',
  kind: 'PERCEPTION',
  isHeadline: false,
  place: { outcomeId: 'o1', outcomeReference: '1.2', outcomeStatement: 'Chances are fair', planId: 'p1' },
  owner: { id: 'amina', name: 'Amina Yusuf' },
  definition: {
    unit: 'PERCENT',
    unitLabel: null,
    decimals: 0,
    better: 'HIGHER',
    frequency: 'MONTHLY',
    graceDays: 14,
    firstPeriodOn: '2026-01-01',
    definition: null,
    numeratorWords: 'Staff who agree',
    denominatorWords: 'Staff who replied',
    dataSource: 'Pulse survey',
    caveats: null,
    question: 'Are chances fair here?',
    people: 'SAME_PEOPLE',
    screensOutliers: true,
    fixedAfter: 12,
    template: null,
  },
  startingValue: null,
  targets: [],
  target: { id: 't1', text: '75% by March 2028' },
  observations: [
    oneObservation(),
    oneObservation({ fromOn: '2026-08-01', toOn: '2026-08-31', periodText: 'August 2026', figure: oneFigure({ value: 58, text: '58%', numerator: 116 }) }),
  ],
  due: {
    state: 'DUE',
    dueOn: '2026-11-14',
    daysOverdue: 0,
    fromOn: '2026-10-01',
    toOn: '2026-10-31',
    periodText: 'October 2026',
    text: 'Next figure, for October 2026, due 14 November 2026 from Amina Yusuf',
  },
  judgements: [],
  marks: [],
  breakdownUses: [
    {
      dimension: 'ethnic_group',
      dimensionName: 'Ethnic group',
      schemeKey: 'nhs-ethnic-2001',
      groupingKey: 'nhs-five-v1',
      shape: 'RATE',
      parts: ['with', 'of'],
      compares: 'RATIO',
      comparatorGroup: 'white',
      comparatorOnTop: false,
    },
  ],
  servingActions: [{ id: 'a1', reference: '1.2.1', title: 'Review pay' }],
  viewerCan: { revise: allowed, record: allowed, judge: allowed, seeExact: refused },
  ...facts,
});

/** The same measure as one that counts days, by nobody's number but its own. */
export const oneCount = (facts: Partial<MeasureToFill> = {}): MeasureToFill => {
  const measure = oneMeasure({ kind: 'NUMERIC', ...facts });
  return { ...measure, definition: { ...measure.definition, unit: 'COUNT', unitLabel: 'days', people: 'NONE', numeratorWords: null, denominatorWords: null, question: null } };
};
