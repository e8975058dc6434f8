import type { ChartPicture, DrawnMeaning } from '@waymark/measures/domain';
import type { ChartOnPage } from './use-measure-page';

const lower = <Word extends string>(word: Word) => word.toLowerCase() as Lowercase<Word>;

/** The chart as the API gives it, as the drawing takes it: only the letters of its fixed words differ. */
export const toPicture = (chart: ChartOnPage): ChartPicture => ({
  ...chart,
  format: { ...chart.format, unit: chart.format.unit === null ? null : lower(chart.format.unit) },
  better: lower(chart.better),
  style: lower(chart.style),
  points: chart.points.map((point) => ({ ...point, meaning: lower(point.meaning) as DrawnMeaning })),
  events: chart.events.map((event) => ({ ...event, kind: lower(event.kind) })),
});
