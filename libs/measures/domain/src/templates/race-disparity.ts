import { byEthnicGroup, type MeasureTemplate } from './measure-template';

/** Progression between tiers of grades. Which grades make up a tier each organisation says for itself. */
export const raceDisparity: readonly MeasureTemplate[] = [
  {
    key: 'race-disparity-lower-to-upper',
    set: 'race_disparity',
    name: 'Race disparity ratio, lower to upper grades',
    statement: 'Staff from ethnic minority groups reach senior grades as often as White staff',
    kind: 'numeric',
    definition:
      'How many times as well White staff are represented in the upper tier of grades, relative to the lower tier, as staff from ethnic minority groups: (ethnic minority staff in the lower tier ÷ in the upper tier) ÷ (White staff in the lower tier ÷ in the upper tier). 1.00 is equal; above 1.00 White staff are better represented at the top.',
    numeratorWords: 'Ethnic minority staff in the lower tier for each one in the upper tier',
    denominatorWords: 'White staff in the lower tier for each one in the upper tier',
    unit: 'ratio',
    unitLabel: null,
    decimals: 2,
    better: 'lower',
    frequency: 'yearly',
    people: 'same_people',
    dataSource: 'Staff records on 31 March. In the NHS the tiers are bands up to 5, bands 6 and 7, and bands 8a and above',
    caveats: 'A snapshot: it shows where people are, not how they got there. Keep the tiers the same from year to year, and look at clinical and other staff apart. People whose ethnic group is not known are in neither group.',
    question: null,
    parity: 1,
    breakdown: { ...byEthnicGroup('ratio', true), groupingKey: 'ethnic-2001-white-v1', shape: 'parts', parts: ['Lower tier', 'Middle tier', 'Upper tier'] },
  },
];
