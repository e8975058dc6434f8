/** The few words a chart has of its own; all others come with the picture. */
export interface ChartWords {
  readonly latest: string;
  readonly expected: string;
  readonly target: string;
  readonly mean: string;
  readonly upperLimit: string;
  readonly lowerLimit: string;
  /** For a phone, where "limit" has no room. */
  readonly upper: string;
  readonly lower: string;
  readonly trialMean: string;
  readonly trialUpper: string;
  readonly trialLower: string;
  readonly noFigure: string;
  readonly noFigures: string;
}

/** English; pages hand in the words of the reader's language. */
export const englishChartWords: ChartWords = {
  latest: 'Latest',
  expected: 'Expected',
  target: 'Target',
  mean: 'Mean',
  upperLimit: 'Upper limit',
  lowerLimit: 'Lower limit',
  upper: 'Upper',
  lower: 'Lower',
  trialMean: 'Trial mean',
  trialUpper: 'Trial upper',
  trialLower: 'Trial lower',
  noFigure: 'no figure to show',
  noFigures: 'No figures to show yet',
};
