import type { ChartPicture } from '@waymark/measures/domain';
import type { PaperMeasure, ReviewPaper } from '../document/review-paper';
import { paragraph, paragraphsOf, section } from './blocks';
import { column, figureCell, quietCell, statusCell, table, textCell, waymarkCell } from './cells';
import type { ChartBlock, ReportBlock, ReportSection } from './report-blocks';
import { lookOfStanding, toCounted, toList, toSentence, toSentenceMiddle } from './words';

/** Charts in the body; those of the other headline measures stand in the appendix, so that the body stays short. */
const CHARTS_IN_BODY = 1;
const urgency = ['off_course', 'not_met', 'behind', 'ahead', 'met', 'as_expected'];

const isPicture = (chart: unknown): chart is ChartPicture => typeof chart === 'object' && chart !== null && Array.isArray((chart as { points?: unknown }).points);

/** The chart of a measure with what it shows; null where there is none to draw. */
export function chartOf(measure: PaperMeasure): ChartBlock | null {
  const { chart, finding, latest, statement, caveats } = measure;
  if (!isPicture(chart)) return null;
  const source = latest?.source ? `Source: ${toSentence(latest.source)} ` : '';
  return {
    kind: 'chart',
    key: `measure:${measure.id}`,
    title: `${statement}: ${toSentenceMiddle(finding.headline)}`,
    sentences: finding.sentences.map(toSentence),
    picture: chart,
    alt: `${chart.title}. ${chart.description}`,
    source: `${source}The figures are in the appendix.${caveats ? ` ${toSentence(caveats)}` : ''}`,
  };
}

/** Charts of headline measures, those that need a word first. */
export function chartsOf({ measures }: ReviewPaper): { readonly body: readonly ChartBlock[]; readonly appendix: readonly ChartBlock[] } {
  const place = ({ standing }: PaperMeasure) => (urgency.includes(standing.toLowerCase()) ? urgency.indexOf(standing.toLowerCase()) : urgency.length);
  const headline = measures.filter(({ isHeadline }) => isHeadline).map((measure, at) => ({ measure, at }));
  const charts = headline.sort((a, b) => place(a.measure) - place(b.measure) || a.at - b.at).flatMap(({ measure }) => chartOf(measure) ?? []);
  return { body: charts.slice(0, CHARTS_IN_BODY), appendix: charts.slice(CHARTS_IN_BODY) };
}

/** "1 is met, 2 are ahead and 1 is off course." */
export function standingsSentence(measures: readonly PaperMeasure[], name: string): string {
  if (measures.length === 0) return `There is no ${name} yet.`;
  const groups = new Map<string, number>();
  for (const { standingText } of measures) groups.set(standingText, (groups.get(standingText) ?? 0) + 1);
  const order = (text: string) => measures.find(({ standingText }) => standingText === text)!.standing.toLowerCase();
  const place = (text: string) => ['met', 'ahead', 'as_expected', 'behind', 'off_course', 'not_met'].indexOf(order(text)) >>> 0;
  const parts = [...groups].sort(([a], [b]) => place(a) - place(b)).map(([text, count]) => `${count} ${toSentenceMiddle(text)}`);
  return `${toCounted(measures.length, name)}: ${toList(parts)}.`;
}

const columns = [
  column('measure', 'Measure', { isRowHeading: true, width: 3.6 }), column('start', 'Start', { isNumber: true, width: 0.8 }), column('progress', 'Progress', { width: 1.5 }),
  column('target', 'Target', { isNumber: true, width: 0.8 }), column('now', 'Now', { isNumber: true, width: 0.8 }), column('standing', 'Against plan', { width: 3 }),
];

const rowOf = (measure: PaperMeasure) => ({
  key: `measure:${measure.id}`,
  cells: [
    textCell(measure.statement), figureCell(measure.start, 'None yet'), measure.start && measure.target ? waymarkCell(measure.place) : quietCell(''), figureCell(measure.target, 'None yet'),
    figureCell(measure.latest, 'None yet'), statusCell(lookOfStanding(measure.standing), measure.standingText, measure.changeText),
  ],
});

/** From the starting value to now, against what was expected. */
export function progressSection(paper: ReviewPaper): ReportSection[] {
  const headline = paper.measures.filter(({ isHeadline }) => isHeadline);
  const others = paper.measures.length - headline.length;
  const rest = others === 0 ? '' : ` The other ${toCounted(others, 'measure is', 'measures are')} in the appendix.`;
  const { body, appendix } = chartsOf(paper);
  const more = appendix.length === 0 ? [] : [paragraph('more-charts', `${toCounted(appendix.length, 'more chart is', 'more charts are')} in the appendix.`, { isQuiet: true })];
  const tables: ReportBlock[] = headline.length === 0 ? [] : [{ kind: 'key', key: 'waymark-key' }, table('headline_measures', 'Headline measures', columns, headline.map(rowOf), true)];
  return section('progress', 'Progress against baselines', [paragraph('progress-count', `${standingsSentence(headline, 'headline measure')}${rest}`), ...tables, ...body, ...more]);
}

/** What was written of the plan, its objectives and outcomes. */
export function commentarySection({ commentary }: ReviewPaper): ReportSection[] {
  const told = commentary.filter(({ field, words }) => field === 'commentary' && words.trim() !== '');
  const blocks = told.flatMap((one) => paragraphsOf(`commentary:${one.subjectId}`, one.words, { lead: toSentence([one.reference, one.subjectTitle].filter(Boolean).join(' ')) }));
  return section('commentary', 'How each part is going', blocks);
}
