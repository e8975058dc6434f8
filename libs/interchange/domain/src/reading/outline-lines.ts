import { scoreHeader } from '../columns/fields';
import { isItemStart } from '../words/cell-items';
import { LABELS } from './section-lines';
import type { Field } from '../columns/fields';
import type { Sheet, SheetRow } from '../sheets/sheet';

/** What the lines under a heading are. */
export type OutlineMode = 'action' | 'measure' | 'outcome';

/** A paragraph of a document without tables, and what it does there. */
export type OutlineLine =
  | { readonly kind: 'title' | 'text' | 'below'; readonly row: SheetRow; readonly text: string }
  /** Alone: not in a list but with a line of its own, "Action 1.1: Train managers". */
  | { readonly kind: 'item'; readonly row: SheetRow; readonly text: string; readonly alone: boolean }
  | { readonly kind: 'section'; readonly row: SheetRow; readonly text: string; readonly level: number; readonly about: boolean }
  | { readonly kind: 'mode'; readonly row: SheetRow; readonly text: string; readonly mode: OutlineMode }
  | { readonly kind: 'fact'; readonly row: SheetRow; readonly text: string; readonly field: Field; readonly value: string };

const LEVELS: Record<string, number> = { heading1: 1, heading2: 2, heading3: 3, label: 4 };
const LONGEST_HEADING = 200;
const DOING = /^(?:(?:so,? )?(?:we|our team|the board) (?:will|shall|plan to|commit to|pledge to|are going to|are)|(?:how|what) (?:will )?we (?:will |are going to |plan to )?(?:do|get|achieve)\b.*|(?:key |our |planned |agreed )?(?:actions?|activities|tasks|next steps|steps|deliverables|commitments)(?: we will take)?)$/i;
/** Sections that are about the plan rather than part of it. */
const ABOUT = /^(?:\d+[.)]?\s*)?(?:introduction|foreword|preface|background|context|about|contents|glossary|appendix|annex|summary|executive summary|contacts?|references|further reading|definitions|legal|why|purpose|scope|our (?:vision|values|mission|approach)|vision|mission|values|principles|governance|monitoring|accountability|consultation|equality impact|next review|version|document|distribution|who we are|where we are|what the data)\b/i;
const ACTION = /^(?:action|activity|task) \w{1,4}(?:\.\w{1,4}){0,3}\s?[:.–—-]\s+\S/i;
const FACTS: readonly Field[] = ['owner', 'contributors', 'team', 'startOn', 'dueOn', 'status', 'note', 'baseline', 'target'];
const SURE = 0.85;

/** Says of each paragraph of a sheet what it does in the outline. Rows of tables are left out. */
export function listOutlineLines(sheet: Sheet): OutlineLine[] {
  const paragraphs = sheet.rows.filter((row) => row.paragraph);
  const tops = paragraphs.filter(({ paragraph }) => paragraph === 'heading1');
  const hasTitle = paragraphs.some(({ paragraph }) => paragraph === 'title');
  const topIsTitle = !hasTitle && tops.length === 1 && paragraphs.indexOf(tops[0]!) < 2 && paragraphs.some(({ paragraph, cells: [text = ''] }) => (paragraph === 'heading2' || paragraph === 'label') && !ACTION.test(text) && !readMode(text));
  return paragraphs.map((row, index): OutlineLine => {
    const text = (row.cells[0] ?? '').trim();
    if (row.paragraph === 'title' || (topIsTitle && row === tops[0])) return { kind: 'title', row, text };
    const isPlain = row.paragraph === 'text' || row.paragraph === 'label';
    if (ACTION.test(text)) return { kind: 'item', row, text, alone: true };
    if (isItemStart(text) && row.paragraph === 'text') return /^(?:◦|[a-z]\. )/.test(text) ? { kind: 'below', row, text } : { kind: 'item', row, text, alone: false };
    const fact = isPlain ? readFact(text) : null;
    if (fact) return { kind: 'fact', row, text, ...fact };
    const mode = readMode(text);
    if (mode && (row.paragraph !== 'text' || text.endsWith(':') || text.split(/\s+/).length <= 3)) return { kind: 'mode', row, text, mode };
    const level = LEVELS[row.paragraph ?? ''];
    if (level === undefined || text.length > LONGEST_HEADING) return { kind: 'text', row, text };
    // A first line in bold is what a title looks like where nobody used the styles.
    if (index === 0 && row.paragraph === 'label' && !hasTitle && tops.length === 0) return { kind: 'title', row, text };
    return { kind: 'section', row, text, level, about: ABOUT.test(text) };
  });
}

function readMode(text: string): OutlineMode | null {
  const words = text.replace(/[:\s]+$/, '');
  if (DOING.test(words)) return 'action';
  const score = scoreHeader(words);
  return (['action', 'measure', 'outcome'] as const).find((mode) => (score.get(mode) ?? 0) >= SURE) ?? null;
}

/** "Lead: Amina Begum", "By when: March 2026". */
export function readFact(text: string): { field: Field; value: string } | null {
  const [, label = '', value = ''] = /^([^:\n]{2,40}):\s*(\S.*)$/s.exec(text) ?? [];
  const score = scoreHeader(label);
  const field = FACTS.find((candidate) => (score.get(candidate) ?? 0) >= SURE);
  return field && value !== '' ? { field, value } : null;
}

/** What the headings of each level open, from the words they begin with and else from how many levels there are. */
export function assignLevels(lines: readonly OutlineLine[]): ReadonlyMap<number, 'theme' | 'objective' | 'outcome'> {
  const opening = listOpening(lines);
  const levels = [...new Set(opening.map(({ level }) => level))].sort((a, b) => a - b).slice(-3);
  const byNumber = { 0: [], 1: ['objective'], 2: ['objective', 'outcome'], 3: ['theme', 'objective', 'outcome'] } as const;
  const usual: readonly ('theme' | 'objective' | 'outcome')[] = byNumber[levels.length as 0 | 1 | 2 | 3];
  const named = levels.map((level) => {
    const texts = opening.filter((line) => line.level === level).map(({ text }) => text);
    return LABELS.find(([, pattern]) => texts.filter((text) => pattern.test(text)).length > texts.length / 2)?.[0] ?? null;
  });
  const order = ['theme', 'objective', 'outcome'];
  const found = levels.map((_, index) => named[index] ?? usual[index]!);
  const isInOrder = found.every((role, index) => index === 0 || order.indexOf(role) > order.indexOf(found[index - 1]!));
  return new Map(levels.map((level, index) => [level, isInOrder ? found[index]! : usual[index]!]));
}

type Section = Extract<OutlineLine, { kind: 'section' }>;

/** The headings with something of the plan beneath them, at whatever depth. */
function listOpening(lines: readonly OutlineLine[]): Section[] {
  const open: Section[] = [];
  const opening = new Set<Section>();
  for (const line of lines) {
    if (line.kind === 'section') {
      while (open.length > 0 && open.at(-1)!.level >= line.level) open.pop();
      open.push(line);
    } else if (line.kind === 'item' && !open.some(({ about }) => about)) for (const section of open) opening.add(section);
  }
  return [...opening];
}
