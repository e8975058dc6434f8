import type { ParagraphKind, Source } from '../sheets/sheet';

/** A line that stands alone above the rows it introduces. */
export interface SectionLine {
  readonly text: string;
  readonly source: Source;
  readonly paragraph?: ParagraphKind | undefined;
}

export interface SectionParts {
  title: SectionLine | null;
  theme: SectionLine | null;
  objective: SectionLine | null;
  outcome: SectionLine | null;
  /** Lines that are none of these, such as an introduction. */
  rest: SectionLine[];
}

export interface SectionSurroundings {
  /** True above the first rows of the sheet, where a plan has its title. */
  readonly first: boolean;
  readonly hasObjectiveColumn: boolean;
  readonly hasOutcomeColumn: boolean;
  /** True when the document uses its highest heading only once: that one is the title. */
  readonly topHeadingIsTitle: boolean;
}

/** Words that the title of a plan has. */
export const TITLE = /\b(?:plan|strategy|programme|framework|tracker|roadmap|log|register)\b/i;
export const LABELS: ['theme' | 'objective' | 'outcome', RegExp][] = [
  ['theme', /^(?:theme|strand|pillar|work ?stream|domain)\b/i],
  ['objective', /^(?:(?:strategic )?(?:objective|aim|goal)|commitment|priority)\b/i],
  ['outcome', /^(?:intended |desired )?outcome\b/i],
];

/** Tells title, theme, objective and outcome apart in a run of lines above a table. */
export function resolveSectionLines(lines: readonly SectionLine[], around: SectionSurroundings): SectionParts {
  const parts: SectionParts = { title: null, theme: null, objective: null, outcome: null, rest: [] };
  let open = takeTitle(lines, around, parts);
  parts.rest.push(...open.filter(isListItem));
  open = open.filter((line) => !isListItem(line));
  open = leaveIntroduction(open, parts);
  open = takeLabelled(open, parts);
  placeByOrder(open, around, parts);
  return parts;
}

/** An item of a list introduces no table. */
const isListItem = (line: SectionLine) => line.paragraph === 'text' && /^[•◦]/.test(line.text);

function takeTitle(lines: readonly SectionLine[], around: SectionSurroundings, parts: SectionParts): SectionLine[] {
  const [head, ...others] = lines;
  if (!head) return [];
  const isTitle =
    head.paragraph === 'title' ||
    (around.topHeadingIsTitle && head.paragraph === 'heading1') ||
    (around.first && head.text.length <= 100 && !/[.:]$/.test(head.text) && TITLE.test(head.text) && (head.paragraph === undefined || head.paragraph === 'text' || head.paragraph === 'label')) ||
    (around.first && lines.length > 2 && lines.every((line) => line.paragraph === undefined) && head.text.length <= 100);
  if (!isTitle) return [...lines];
  parts.title = head;
  return others;
}

/** In a document the last headings open the section; paragraphs before them introduce something else. */
function leaveIntroduction(lines: SectionLine[], parts: SectionParts): SectionLine[] {
  const isHeading = (line: SectionLine) => line.paragraph?.startsWith('heading') ?? false;
  const last = lines.findLastIndex(isHeading);
  if (last < 0) return lines;
  let from = last;
  while (from > 0 && isHeading(lines[from - 1] as SectionLine)) from -= 1;
  parts.rest.push(...lines.slice(0, from));
  return lines.slice(from);
}

function takeLabelled(lines: SectionLine[], parts: SectionParts): SectionLine[] {
  return lines.filter((line) => {
    const label = LABELS.find(([, pattern]) => pattern.test(line.text))?.[0];
    if (!label || parts[label] || /^\w+$/.test(line.text)) return true;
    parts[label] = line;
    return false;
  });
}

function placeByOrder(lines: SectionLine[], around: SectionSurroundings, parts: SectionParts): void {
  const order: ('theme' | 'objective' | 'outcome')[] = around.hasObjectiveColumn
    ? ['theme']
    : around.hasOutcomeColumn || lines.length === 1
      ? lines.length === 1 ? ['objective', 'theme'] : ['theme', 'objective']
      : lines.length === 2 ? ['objective', 'outcome'] : ['theme', 'objective', 'outcome'];
  for (const line of lines) {
    const place = order.find((name) => !parts[name]);
    if (place) parts[place] = line;
    else parts.rest.push(line);
  }
}
