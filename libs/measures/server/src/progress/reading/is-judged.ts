import type { MeasureKind } from '../../measures/measure-kind';

/** Whether a measure is judged rather than counted: a milestone or a piece of evidence has no series of figures. */
export const isJudged = (kind: MeasureKind): kind is 'milestone' | 'evidence' => kind === 'milestone' || kind === 'evidence';
