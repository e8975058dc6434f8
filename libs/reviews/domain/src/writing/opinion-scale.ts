/** One step of the scale on which an assurance opinion is given. */
export interface OpinionLevel {
  readonly level: string;
  readonly meaning: string;
}

/** The scale, from best to worst, of an organisation that has set none of its own. */
export const DEFAULT_SCALE: readonly OpinionLevel[] = [
  { level: 'Substantial', meaning: 'What was promised is being done, the measures move as they should, and no gap worries us.' },
  { level: 'Reasonable', meaning: 'Most of it goes as it should. There are gaps, and each has a person and a date.' },
  { level: 'Limited', meaning: 'Important parts are late or do not work, and what is planned for them may not be enough.' },
  { level: 'None', meaning: 'We cannot say that the plan will bring what it promises. It has to be thought through again.' },
];

/** Fewest and most levels of a scale. */
export const SCALE_SIZE = { fewest: 2, most: 8 } as const;
