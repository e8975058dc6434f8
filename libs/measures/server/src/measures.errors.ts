import type { EntryProblemCause, PeriodProblemCause } from '@waymark/measures/domain';
import { defineErrors } from '@waymark/platform/domain';

/** What to do about a figure that cannot be as entered. */
const ENTRY_SENTENCES: Readonly<Record<EntryProblemCause, string>> = {
  value_needed: 'Enter the figure.',
  out_of_percent: 'Enter a percentage from 0 to 100.',
  negative: 'Enter a number of 0 or more.',
  not_whole: 'Enter a whole number: this counts people.',
  numerator_needed: 'Enter how many of them.',
  denominator_needed: 'Enter of how many.',
  denominator_zero: 'Enter of how many: 1 or more. If there was nobody to count, there is no figure for this period.',
  more_than_all: 'There cannot be more than all of them. Check both numbers.',
  numerator_unfit: 'Enter the figure itself. Only percentages and ratios are worked out from two numbers.',
};

const PERIOD_SENTENCES: Readonly<Record<PeriodProblemCause, string>> = {
  ends_before_start: 'A period must end on or after the day it starts. Change one of the two dates.',
  in_future: 'A figure is recorded once its period has ended. Check the dates.',
  as_at_in_future: 'The day the figure was taken cannot be in the future. Check the date.',
  as_at_too_early: 'The day the figure was taken cannot be before its period starts. Check the dates.',
};

/** What can be wrong with a change of a measure; each sentence says what to do. */
export const measuresError = defineErrors({
  'measures.baseline.ends_before_start': PERIOD_SENTENCES.ends_before_start,
  'measures.baseline.none': 'There is no starting value to remove.',
  'measures.baseline.no_figures': 'There is no figure in these dates. Enter the starting figure, or choose dates that have figures.',
  'measures.baseline.not_counted': 'Only a measure with figures has a starting value. Choose its kind first.',
  'measures.judgement.in_future': 'A judgement is of today or a day that has passed. Check the date.',
  'measures.judgement.met_without_evidence': 'It counts as met once it is documented or independently assured. Choose a stronger kind of evidence, or say that it is not met yet.',
  'measures.judgement.not_judged': 'Only milestones and evidence are judged. Record a figure, or choose another kind for this measure first.',
  'measures.judgement.strength_needed': 'Choose how strong the evidence is.',
  'measures.judgement.strength_unfit': 'A milestone is reached or not. Leave out the strength of evidence.',
  'measures.mark.action_unknown': 'Choose an action of this organisation.',
  'measures.mark.exists': 'There is one for this day already. Withdraw it first.',
  'measures.mark.in_future': 'A mark is put on today or a day that has passed. Check the date.',
  'measures.mark.no_figure': 'There is no figure for this day. Choose the last day of the period whose figure is left out.',
  'measures.measure.other_plan': 'A measure can only move to an outcome of the same plan.',
  'measures.measure.owner_left': (facts: { name: string; field: string }) => `${facts.name} has left the organisation. Choose somebody else.`,
  'measures.measure.people_counted': 'Its figures were recorded as counting people, so they stay protected. Add another measure for what counts no people.',
  'measures.measure.reason_needed': 'Say why. This measure has figures already, and whoever reads them must know that what is measured has changed.',
  'measures.measure.template_unknown': 'Choose one of the templates listed.',
  'measures.measure.unit_compared': 'Another target is set against this measure, or its own against another measure. Withdraw that target before you change what is counted.',
  'measures.observation.changed': (facts: { periodText: string; revision: number; field: string }) =>
    `The figure for ${facts.periodText} was corrected while you were working on it. Nothing was overwritten; look at it as it is now.`,
  'measures.observation.exists': (facts: { periodText: string; figureText: string; recordedBy: string | null; revision: number; field: string }) =>
    `There is a figure for ${facts.periodText} already: ${facts.figureText}${facts.recordedBy ? `, recorded by ${facts.recordedBy}` : ''}. Correct that one if it is wrong.`,
  'measures.observation.far_outside': (facts: { field: string; value: number; valueText: string; low: number; high: number; usualText: string }) =>
    `${facts.valueText} is far from the figures so far (${facts.usualText}). Check it, then confirm that it is right.`,
  'measures.observation.missing': 'There is no figure for this period to change. Record it first.',
  'measures.observation.not_counted': 'A milestone or a statement of evidence has no figures. Judge it, or choose another kind for this measure first.',
  'measures.observation.overlaps': (facts: { field: string; periodText: string }) => `These dates overlap with the figure for ${facts.periodText}. Choose dates that do not.`,
  'measures.observation.repeated': 'This period is in the list twice. Leave one of them out.',
  'measures.observation.undecided': 'Choose first what sort of measure this is.',
  'measures.observation.unfit': (facts: { field: string; cause: EntryProblemCause }) => ENTRY_SENTENCES[facts.cause],
  'measures.observation.unfit_period': (facts: { field: string; cause: PeriodProblemCause }) => PERIOD_SENTENCES[facts.cause],
  'measures.observations.rows': (facts: { problems: readonly { row: number; code: string; field: string | null; message: string }[] }) =>
    facts.problems.length === 1 ? 'Nothing was recorded: one row needs another look.' : `Nothing was recorded: ${facts.problems.length} rows need another look.`,
  'measures.target.circle': 'These targets would go round in a circle. Choose a measure that is not set against this one.',
  'measures.target.comparator_unknown': 'Choose a measure of this organisation that has not been withdrawn.',
  'measures.target.day_taken': 'There is a target for this day already. Change that one, or choose another day.',
  'measures.target.other_unit': 'The two measures are counted differently. Choose a measure with the same unit.',
  'measures.target.out_of_percent': ENTRY_SENTENCES.out_of_percent,
  'measures.target.value_needed': 'Enter what is to be reached, or choose the measure it is set against.',
  'measures.target.value_or_comparator': 'A target is a figure or another measure, not both. Leave one of them out.',
  'measures.target.value_unfit': 'A milestone or a statement of evidence is met or not. Leave out the figure.',
  'measures.target.waypoint_last': 'A stage lies on the way to a target with a later date. Set that target, or withdraw the stages, first.',
});
