import type { MeasureStanding } from './course.model';

/** How a measure stands, in a word or two. */
export const standingTexts: Readonly<Record<MeasureStanding, string>> = {
  baseline_due: 'Baseline due',
  no_target: 'No target yet',
  no_figure: 'No figure yet',
  ahead: 'Ahead',
  as_expected: 'As expected',
  behind: 'Behind',
  off_course: 'Off course',
  met: 'Met',
  not_met: 'Not met',
};

/** Where the figure is there but cannot be shown, it must not be called missing. */
export const hiddenTexts: Partial<Record<MeasureStanding, string>> = {
  baseline_due: 'Baseline hidden to protect people',
  no_figure: 'Figure hidden to protect people',
};

/** A starting value from before a break in the series is no start of what came after. */
export const startBeforeBreakText = 'New baseline due: what is measured has changed';
