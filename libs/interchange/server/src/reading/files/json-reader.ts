import type { Sheet } from '@waymark/interchange/domain';
import { ImportRefusal } from '../import-refusal';
import { decodeText } from './csv-reader';
import { SheetBuilder } from './sheet-builder';

type Thing = Record<string, unknown>;

const HEADINGS = ['Theme', 'Objective', 'Outcome', 'Type', 'Text'] as const;
const OBJECTIVE_TEXT = ['objective', 'statement', 'text', 'title', 'name', 'description'];
const OUTCOME_TEXT = ['outcome', 'text', 'statement', 'title', 'name', 'description'];
const LINE_TEXT = ['text', 'action', 'measure', 'title', 'name', 'description', 'statement'];
const MEASURES = ['measuresOfSuccess', 'measures', 'successMeasures', 'indicators'];

/** Reads JSON: objectives holding outcomes holding actions and measures, or a list of flat rows. It becomes a table, line by line. */
export function readJson(bytes: Uint8Array, sheetName: string): Sheet {
  const top = parse(bytes);
  const list = findList(top);
  if (!list || list.length === 0) throw new ImportRefusal('not_a_plan');
  return list.some((item) => Array.isArray(item['outcomes'])) ? readNested(list, sheetName) : readFlat(list, sheetName);
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeText(bytes).replace(/^\uFEFF/, ''));
  } catch {
    throw new ImportRefusal('damaged_file');
  }
}

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value);

function findList(top: unknown): Thing[] | null {
  if (Array.isArray(top)) return top.every(isThing) ? top : null;
  if (!isThing(top)) return null;
  const lists = Object.values(top).filter((value): value is Thing[] => Array.isArray(value) && value.length > 0 && value.every(isThing));
  return lists.find((list) => list.some((item) => Array.isArray(item['outcomes']))) ?? lists[0] ?? null;
}

/** A nested plan as a tidy table. Keys beyond the usual ones become columns of their own, so nothing is lost. */
function readNested(list: readonly Thing[], sheetName: string): Sheet {
  const lines: { texts: string[]; more: Thing }[] = [];
  for (const objective of list) {
    const theme = toText(objective['theme']);
    const text = pick(objective, OBJECTIVE_TEXT);
    lines.push({ texts: [theme, '', '', 'Objective', text.text], more: without(objective, ['theme', 'outcomes', text.key]) });
    for (const outcome of asThings(objective['outcomes'], 'outcome')) {
      const measuresKey = MEASURES.find((key) => Array.isArray(outcome[key])) ?? 'measures';
      const { text: own, key } = pick(outcome, OUTCOME_TEXT);
      lines.push({ texts: [theme, text.text, '', 'Outcome', own], more: without(outcome, ['actions', measuresKey, key]) });
      for (const [type, values] of [['Action', outcome['actions']], ['Measure', outcome[measuresKey]]] as const) {
        for (const line of asThings(values, 'text')) {
          const found = pick(line, LINE_TEXT);
          lines.push({ texts: [theme, text.text, own, type, found.text], more: without(line, [found.key]) });
        }
      }
    }
  }
  const more = [...new Set(lines.flatMap((line) => Object.keys(line.more)))];
  const builder = new SheetBuilder(sheetName);
  builder.addRow(1, [...HEADINGS, ...more.map((key) => toHeading(key))]);
  lines.forEach((line, index) => builder.addRow(index + 2, [...line.texts, ...more.map((key) => toText(line.more[key]))]));
  return builder.build();
}

function readFlat(list: readonly Thing[], sheetName: string): Sheet {
  const keys = [...new Set(list.flatMap((item) => Object.keys(item)))];
  const builder = new SheetBuilder(sheetName);
  builder.addRow(1, keys.map((key) => toHeading(key)));
  list.forEach((item, index) => builder.addRow(index + 2, keys.map((key) => toText(item[key]))));
  return builder.build();
}

function pick(thing: Thing, keys: readonly string[]): { key: string; text: string } {
  const key = keys.find((name) => typeof thing[name] === 'string') ?? '';
  return { key, text: toText(thing[key]) };
}

function without(thing: Thing, keys: readonly string[]): Thing {
  return Object.fromEntries(Object.entries(thing).filter(([key, value]) => !keys.includes(key) && toText(value) !== ''));
}

function asThings(value: unknown, textKey: string): Thing[] {
  return (Array.isArray(value) ? value : []).map((item) => (isThing(item) ? item : { [textKey]: toText(item) }));
}

/** 'dueOn' and 'due_on' as 'Due on'. */
function toHeading(key: string): string {
  const words = key.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/_/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function toText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((item) => toText(item)).join('\n');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
