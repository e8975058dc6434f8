import type { ChartOnPage, FigureOnPage, MeasureOnPage, ObservationOnPage } from './use-measure-page';

/** A figure of a percentage, shown. */
export const shown = (value: number): FigureOnPage => ({
  state: 'SHOWN',
  value,
  text: `${value}%`,
  numerator: value,
  denominator: 100,
  lower: null,
  upper: null,
  intervalText: null,
});

/** A figure that nobody sees. */
export const hidden: FigureOnPage = {
  ...shown(0),
  state: 'HIDDEN',
  value: null,
  text: 'hidden to protect people',
  numerator: null,
  denominator: null,
};

/** The figure of a month of 2026. */
export const observationOf = (
  month: number,
  figure: FigureOnPage,
  facts: Partial<ObservationOnPage> = {},
): ObservationOnPage => {
  const on = `2026-${String(month).padStart(2, '0')}`;
  return {
    fromOn: `${on}-01`,
    toOn: `${on}-28`,
    periodText: `Month ${month} of 2026`,
    asAtOn: `${on}-28`,
    source: 'Pulse survey',
    note: null,
    revision: 1,
    correctedReason: null,
    excludedReason: null,
    recordedAt: `${on}-28T10:00:00Z`,
    recordedBy: { name: 'Lin Zhao' },
    figure,
    ...facts,
  };
};

/** A chart of three months with a target and one note. */
export const oneChart = (facts: Partial<ChartOnPage> = {}): ChartOnPage => ({
  title: 'Staff who speak up',
  description: 'Three figures, the latest 50%.',
  caption: 'Three figures are too few for limits.',
  style: 'RUN',
  better: 'HIGHER',
  format: { unit: 'PERCENT', unitLabel: null, decimals: 0 },
  points: [1, 2, 3].map((month) => ({
    on: `2026-0${month}-28`,
    label: `M${month} 2026`,
    value: 40 + month,
    text: `${40 + month}%`,
    meaning: 'NORMAL' as const,
    reason: null,
  })),
  gaps: [],
  stretches: [],
  targets: [{ on: '2028-03-31', value: 75, text: '75%' }],
  trajectory: [],
  events: [],
  latestText: '43%',
  expectedText: null,
  limitsAdvice: null,
  ...facts,
});

const allowed = { allowed: true, reason: null };

/** A percentage with three monthly figures, a baseline and a target, on which everything is allowed. */
export const onePageMeasure = (facts: Partial<MeasureOnPage> = {}): MeasureOnPage => ({
  id: 'm1',
  reference: 'M1.4',
  slug: 'staff-who-speak-up',
  statement: 'Staff who speak up',
  kind: 'NUMERIC',
  version: 1,
  baselineText: null,
  targetText: null,
  withdrawnAt: null,
  withdrawnReason: null,
  isHeadline: true,
  flags: [],
  owner: { id: 'p1', name: 'Lin Zhao', hasLeft: false },
  place: {
    planId: 'plan',
    objectiveReference: '1',
    theme: 'Leadership',
    outcomeId: 'o1',
    outcomeReference: '1.1',
    outcomeStatement: 'People speak up',
  },
  definition: {
    unit: 'PERCENT',
    unitLabel: null,
    better: 'HIGHER',
    betterText: 'Higher is better',
    frequency: 'MONTHLY',
    graceDays: 14,
    definition: 'Share of replies that agree',
    numeratorWords: null,
    denominatorWords: null,
    dataSource: 'Pulse survey',
    caveats: null,
    question: null,
    people: 'SAME_PEOPLE',
    screensOutliers: true,
    fixedAfter: 12,
  },
  startingValue: null,
  targets: [],
  target: null,
  latest: observationOf(3, shown(43)),
  observations: [observationOf(3, shown(43)), observationOf(2, shown(42)), observationOf(1, shown(41))],
  due: {
    state: 'DUE',
    dueOn: '2026-05-14',
    toOn: '2026-04-30',
    text: 'Next figure, for April 2026, due 14 May 2026 from Lin Zhao.',
  },
  course: {
    standing: 'AHEAD',
    standingText: 'Ahead',
    expected: { text: '42%' },
    expectedText: '42% expected by March 2026',
    leadText: '1 point ahead',
    mayBeChance: false,
    now: 0.4,
    expectedAt: 0.3,
    isThere: false,
    change: { sinceOn: '2026-01-28', fromText: '41%', text: 'up 2 points', isBetter: true },
  },
  chart: oneChart(),
  finding: { headline: 'Ahead of what was expected', sentences: ['Three figures so far.'] },
  judgements: [],
  marks: [],
  breakdownUses: [],
  servingActions: [{ id: 'a1', reference: '1.1.1', slug: 'train', title: 'Train leaders' }],
  viewerCan: {
    revise: allowed,
    record: allowed,
    judge: allowed,
    seeExact: { allowed: false, reason: 'Ask a data steward.' },
  },
  ...facts,
});
