import { chartDrawing, chartKeyOf, chartKeyWords, keyMarkDrawing, numberedEventsOf, toChartHeight } from '@waymark/measures/domain';
import { svg, type SvgElement, toWords, type WaymarkMeaning, waymarkMeanings, waymarkShape } from '@waymark/platform/domain';
import type { ChartBlock, DecisionBlock, ExceptionBlock, FactsBlock, ReportBlock, ThreadPost } from '../report-blocks';
import { missingElement, statusElement } from './status-shape';
import { tableElement } from './table-element';

export interface ElementOptions {
  /** The room a chart has, in pixels; it is drawn anew for each width. */
  readonly chartWidth: number;
  /** As suits the width unless said; paper has less room. */
  readonly chartHeight?: number;
}

const paragraph = (...pieces: readonly (SvgElement | string)[]): SvgElement => svg('p', {}, ...pieces);

/** Ids of elements have no colon in them, so that selectors can name them. */
export const toElementId = (key: string): string => `p-${key.replace(/[^\w-]/g, '-')}`;

const decisionElement = ({ number, title, lines, outcome }: DecisionBlock): SvgElement[] => [
  svg('b', {}, String(number)),
  svg('div', {}, svg('h3', {}, title), ...lines.map((line) => paragraph(line)), ...(outcome ? [svg('p', { class: 'outcome-words' }, svg('b', {}, 'Decision. '), outcome)] : [])),
];

/** Reasons up to this many letters stand in one paragraph with what comes next. */
const MOST_OF_ONE_PARAGRAPH = 200;

/** A challenge beside an exception is shorter than a conversation, and has its answer in the same box. */
const postLine = ({ meta, words, missing }: ThreadPost): SvgElement => (missing ? paragraph(missingElement(missing)) : paragraph(svg('b', {}, `${meta}. `), words));

function exceptionElement({ reference, title, status, facts, why, recovery, decisionWanted, challenges }: ExceptionBlock): SvgElement[] {
  const said = (lead: string, text: string | null) => (text ? [svg('b', {}, `${lead} `), `${text} `] : []);
  const reason = said('Why, and what we are doing.', why);
  const outlook = [...said('When.', recovery), ...said('Decision wanted.', decisionWanted)];
  const isShort = (why ?? '').length < MOST_OF_ONE_PARAGRAPH;
  return [
    svg('h3', {}, svg('span', { class: 'ref' }, reference), ` ${title}`),
    svg('p', { class: 'status-line' }, statusElement(status.look, status.text, true), ' ', svg('span', { class: 'muted' }, facts)),
    ...(isShort ? [paragraph(...reason, ...outlook)] : [paragraph(...reason), paragraph(...outlook)]),
    ...(challenges.length === 0 ? [] : [svg('div', { class: 'notice mt' }, ...challenges.map(postLine))]),
  ];
}

function chartElement({ key, title, sentences, picture, alt, source }: ChartBlock, { chartWidth, chartHeight }: ElementOptions): SvgElement[] {
  const id = toElementId(key);
  const room = { width: chartWidth, height: chartHeight ?? Math.min(320, toChartHeight(chartWidth)) };
  const drawing = chartDrawing({ ...picture, description: alt }, { ...room, id });
  const events = numberedEventsOf(picture, room).map(({ number, event }) => svg('li', { value: number }, `${toWords(event.on)}: ${event.text}`));
  const key_ = chartKeyOf(picture).map((kind) => svg('li', {}, keyMarkDrawing(kind), chartKeyWords[kind]));
  return [
    svg('figcaption', {}, svg('h3', {}, title), ...(sentences.length === 0 ? [] : [paragraph(sentences.join(' '))])),
    drawing,
    svg('ul', { class: 'key', 'aria-label': 'What the marks mean' }, ...key_),
    ...(events.length === 0 ? [] : [svg('ol', { class: 'sm muted events', 'aria-label': 'What happened' }, ...events)]),
    svg('p', { class: 'sm muted' }, source),
  ];
}

const postElement = ({ meta, words, missing, isReply }: ThreadPost): SvgElement =>
  svg('div', { class: isReply ? 'post reply' : 'post' }, ...(meta === '' ? [] : [svg('p', { class: 'meta' }, meta)]), ...(words === '' ? [] : [svg('p', { class: 'mt-s' }, words)]), ...(missing ? [svg('p', { class: 'mt-s' }, missingElement(missing))] : []));

const factElements = ({ facts }: FactsBlock): SvgElement[] =>
  facts.flatMap(({ term, text, isMarked }) =>
    isMarked ? [svg('dt', { class: 'b' }, statusElement('complete', term)), svg('dd', { class: 'b' }, text)] : [svg('dt', {}, term), svg('dd', {}, text)],
  );

const meaningWords: Readonly<Record<WaymarkMeaning, string>> = { baseline: 'Start', now: 'Now', expected: 'Where we expected to be', target: 'Target' };
const keyElement = (): SvgElement[] =>
  waymarkMeanings.map((meaning) => svg('li', {}, svg('svg', { viewBox: '0 0 14 16', width: 14, height: 16, 'aria-hidden': 'true', focusable: 'false' }, ...waymarkShape(meaning)), meaningWords[meaning]));

const noticeTones = { plain: '', warning: ' atrisk', problem: ' offtrack', addendum: ' addendum' } as const;

function elementOf(block: ReportBlock, options: ElementOptions): { readonly name: string; readonly class?: string; readonly label?: string; readonly children: readonly (SvgElement | string)[] } {
  switch (block.kind) {
    case 'heading': return { name: 'h3', children: block.reference ? [svg('span', { class: 'ref' }, block.reference), ` ${block.text}`] : [block.text] };
    case 'paragraph': return { name: 'p', class: `${block.isLede ? 'lede' : ''}${block.isQuiet ? ' muted' : ''}`.trim(), children: block.lead ? [svg('b', {}, `${block.lead} `), block.text] : [block.text] };
    case 'list': return { name: 'ul', class: 'bul', children: block.items.map((item) => svg('li', {}, item)) };
    case 'table': return { name: 'div', class: block.rows.length <= 3 ? 'keep' : '', children: [tableElement(block)] };
    case 'decision': return { name: 'div', class: 'decision', children: decisionElement(block) };
    case 'exception': return { name: 'div', class: 'keep', children: exceptionElement(block) };
    case 'chart': return { name: 'figure', class: 'mt', children: chartElement(block, options) };
    case 'thread': return { name: 'div', class: block.posts.length <= 2 && block.posts.some(({ isReply }) => isReply) ? 'thread mt keep' : 'thread mt', children: block.posts.map(postElement) };
    case 'notice': return { name: 'div', class: `notice mt keep${noticeTones[block.tone]}`, children: [svg('p', { class: 'b' }, block.title), paragraph(block.text)] };
    case 'facts': return { name: 'dl', class: 'facts mt', children: factElements(block) };
    case 'key': return { name: 'ul', class: 'key mt', label: 'What the marks mean', children: keyElement() };
  }
}

/** One block as an element of a page; what is inside a drawing follows the page's theme. */
export function toBlockElement(block: ReportBlock, options: ElementOptions): SvgElement {
  const { name, class: classes, label, children } = elementOf(block, options);
  return svg(name, { id: toElementId(block.key), class: classes || undefined, 'aria-label': label }, ...children);
}
