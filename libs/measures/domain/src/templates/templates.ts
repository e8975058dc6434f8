import { fundingEquity } from './funding-equity';
import type { MeasureTemplate } from './measure-template';
import { raceDisparity } from './race-disparity';
import { workforceLikelihoods } from './workforce-likelihoods';
import { workforceRepresentation } from './workforce-representation';
import { workforceSurvey } from './workforce-survey';

/** Indicators begin with their number. */
const byNumber = (a: MeasureTemplate, b: MeasureTemplate) => Number.parseInt(a.name, 10) - Number.parseInt(b.name, 10);

/** Measures whose definition is ready, in the order people know them by. A key stays with the measures made from it. */
export const measureTemplates: readonly MeasureTemplate[] = [
  ...[...workforceRepresentation, ...workforceLikelihoods, ...workforceSurvey].sort(byNumber),
  ...raceDisparity,
  ...fundingEquity,
];

/** A template by its key, or null. */
export const findMeasureTemplate = (key: string): MeasureTemplate | null => measureTemplates.find((template) => template.key === key) ?? null;
