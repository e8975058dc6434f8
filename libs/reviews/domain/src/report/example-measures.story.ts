import type { ChartPicture } from '@waymark/measures/domain';
import { addDays } from '@waymark/platform/domain';
import type { PaperFigure, PaperMeasure } from '../document/review-paper';
import { exampleId, exampleOutcomes } from './example-actions.story';

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The last day of a month counted from January 2025. */
const monthEnd = (month: number): string => {
  const [year, at] = [2025 + Math.floor((month + 1) / 12), (month + 1) % 12];
  return addDays(`${year}-${String(at + 1).padStart(2, '0')}-01`, -1);
};
const monthText = (month: number): string => `${monthNames[month % 12]} ${2025 + Math.floor(month / 12)}`;

const percent = (value: number | null, asAt: string | null, source: string | null = null): PaperFigure => ({
  text: value === null ? 'not shown' : `${value}%`,
  value,
  asAt,
  source,
});

/** Twenty-one months of confidence; one of them is hidden. */
const confidence: readonly (number | null)[] = [46, 49, 45, 48, 50, 47, 44, 48, 46, 49, null, 45, 48, 52, 54, 53, 56, 58, 57, 60, 61];

const pictureOfConfidence: ChartPicture = {
  title: 'Colleagues who feel able to talk about race at work',
  description: 'A line of 20 monthly figures from January 2025 to September 2026. It rose from 46% to 61%; the figure for November 2025 is not shown.',
  format: { unit: 'percent', unitLabel: null, decimals: 0 },
  better: 'higher',
  style: 'process',
  points: confidence.flatMap((value, month) =>
    value === null
      ? []
      : [{ on: monthEnd(month), label: monthText(month), value, text: `${value}%`, meaning: month > 13 ? ('improvement' as const) : ('normal' as const), reason: month > 13 ? 'Seven figures above the mean' : null }],
  ),
  gaps: [{ on: monthEnd(10), label: monthText(10) }],
  stretches: [{ startsOn: monthEnd(0), endsOn: monthEnd(20), mean: 47, lower: 39.6, upper: 54.4, isTrial: false }],
  targets: [{ on: '2028-03-31', value: 75, text: '75%' }],
  trajectory: [{ on: '2025-12-31', value: 47 }, { on: '2028-03-31', value: 75 }],
  events: [{ on: '2026-02-10', text: 'Training of managers began', kind: 'note' }],
  latestText: '61%',
  expectedText: '56%',
};

type Told = Pick<PaperMeasure, 'statement' | 'standing' | 'standingText' | 'finding'> & Partial<PaperMeasure>;

const ordinary = {
  kind: 'numeric',
  isHeadline: false,
  ownerName: 'Priya Nair',
  better: 'higher',
  start: null,
  latest: null,
  target: null,
  expected: null,
  changeText: null,
  place: { now: null, expected: null, isThere: false },
  chart: null,
  figures: [],
  figureLateDays: null,
  caveats: null,
} satisfies Partial<PaperMeasure>;

const measure = (place: number, reference: string, told: Told): PaperMeasure => ({
  ...ordinary,
  id: exampleId(4, place),
  reference,
  outcomeId: exampleOutcomes.find((one) => reference.startsWith(`M${one.reference}.`))!.id,
  ...told,
});

const quarters = (values: readonly (number | null)[], toText: (value: number) => string): PaperMeasure['figures'] =>
  values.map((value, at) => {
    const month = 2 + at * 3;
    return { period: `Quarter to ${monthText(month)}`, asAt: monthEnd(month), text: value === null ? 'not shown' : toText(value), value, note: value === null ? 'Hidden to protect people' : null };
  });

/** Eight measures: a chart, a hidden figure, one that waits for its baseline, milestones, evidence and a late figure. */
export const exampleMeasures: readonly PaperMeasure[] = [
  measure(1, 'M1.1.1', {
    statement: 'Colleagues who feel able to talk about race at work', isHeadline: true,
    start: percent(47, '2025-12-31', 'Pulse survey'), latest: percent(61, '2026-09-30', 'Pulse survey'), expected: percent(56, '2026-09-30'), target: { ...percent(75, null), dueOn: '2028-03-31' },
    standing: 'ahead', standingText: 'Ahead', changeText: 'up 7 points since March 2026', place: { now: 0.5, expected: 0.32, isThere: false },
    finding: { headline: 'Improving, and the change is unlikely to be chance', sentences: ['The latest figure is 61%, for September 2026.', 'The last seven figures are above the average of 47%.'] },
    chart: pictureOfConfidence,
    figures: confidence.map((value, month) => ({ period: monthText(month), asAt: monthEnd(month), text: value === null ? 'not shown' : `${value}%`, value, note: value === null ? 'Hidden to protect people' : null })),
    caveats: 'Between 180 and 240 people answer each month.',
  }),
  measure(2, 'M1.1.2', {
    statement: 'Managers who have finished the fair teams course', isHeadline: true,
    start: percent(0, '2026-01-31', 'Learning records'), latest: percent(58, '2026-09-30', 'Learning records'), expected: percent(70, '2026-09-30'), target: { ...percent(100, null), dueOn: '2027-03-31' },
    standing: 'behind', standingText: 'Behind', changeText: 'up 33 points since March 2026', place: { now: 0.58, expected: 0.7, isThere: false },
    finding: { headline: 'Behind what was expected, on few figures', sentences: ['The latest figure is 58%, for the quarter to September 2026.'] },
    figures: quarters([0, 12, 19, 22, 25, 41, 58], (value) => `${value}%`),
  }),
  measure(3, 'M1.2.1', {
    statement: 'How much more likely white applicants are to be appointed than ethnic minority applicants', isHeadline: true, better: 'lower',
    start: { text: '1.62', value: 1.62, asAt: '2026-03-31', source: 'Recruitment system' }, latest: { text: '1.63', value: 1.63, asAt: '2026-09-30', source: 'Recruitment system' },
    expected: { text: '1.40', value: 1.4, asAt: '2026-09-30', source: null }, target: { text: '1.00', value: 1, asAt: null, source: null, dueOn: '2028-03-31' },
    standing: 'off_course', standingText: 'Off course', changeText: 'no change', place: { now: -0.02, expected: 0.36, isThere: false },
    finding: { headline: 'Off course', sentences: ['The latest figure is 1.63, for the quarter to September 2026. It is where it was at the start.'] },
    figures: quarters([1.7, 1.66, null, 1.6, 1.62, 1.65, 1.63], (value) => value.toFixed(2)),
  }),
  measure(4, 'M1.2.2', {
    statement: 'Ethnic minority leavers who say they were treated unfairly', better: 'lower',
    start: percent(14, '2026-03-31', 'Leavers’ interviews'), latest: percent(null, '2026-09-30', 'Leavers’ interviews'), target: { ...percent(5, null), dueOn: '2027-09-30' },
    standing: 'no_figure', standingText: 'Figure hidden to protect people',
    finding: { headline: 'Too few people to show the figure', sentences: ['The figure for the quarter to September 2026 is hidden to protect people.'] },
    figures: quarters([null, 14, null], (value) => `${value}%`), caveats: 'Fewer than ten people answered.',
  }),
  measure(5, 'M2.1.1', {
    statement: 'Patients who were offered an interpreter when they needed one', isHeadline: true,
    start: percent(62, '2025-12-31', 'Patients’ survey'), latest: percent(91, '2026-09-30', 'Patients’ survey'), expected: percent(80, '2026-09-30'), target: { ...percent(90, null), dueOn: '2026-12-31' },
    standing: 'met', standingText: 'Met', changeText: 'up 12 points since March 2026', place: { now: 1.04, expected: 0.64, isThere: true },
    finding: { headline: 'The target is met', sentences: ['The latest figure is 91%, above the target of 90%.'] },
    figures: quarters([60, 61, 66, 62, 79, 84, 91], (value) => `${value}%`),
  }),
  measure(6, 'M2.1.2', {
    statement: 'Twenty letters rewritten and in use', kind: 'milestone', ownerName: 'Saira Mahmood', standing: 'not_met', standingText: 'Not met',
    latest: { text: 'Eight of twenty are in use', value: null, asAt: '2026-09-30', source: 'Letters team' }, target: { text: 'All twenty in use', value: null, asAt: null, source: null, dueOn: '2027-01-31' },
    finding: { headline: 'Not yet there', sentences: ['Eight of twenty letters are in use.'] },
  }),
  measure(7, 'M2.2.1', {
    statement: 'Contacts with an ethnic group on record', standing: 'baseline_due', standingText: 'Baseline due', figureLateDays: 21,
    target: { ...percent(95, null), dueOn: '2026-12-31' }, finding: { headline: 'No starting value yet', sentences: ['The first figure was due on 9 September 2026.'] },
  }),
  measure(8, 'M2.2.2', {
    statement: 'Teams say their own figures are useful to them', kind: 'perception', ownerName: null, standing: 'as_expected', standingText: 'As expected',
    latest: { text: 'Six of seven teams agree', value: null, asAt: '2026-08-31', source: 'Team meetings' },
    finding: { headline: 'As expected so far', sentences: ['Six of seven teams said so in August 2026.'] },
  }),
];
