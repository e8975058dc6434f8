import { readDateWords } from '../words/date-words';
import { isPersonLike, readOwners } from '../words/owner-names';
import { readStatusWord } from '../words/status-words';
import { readKind, type Field } from './fields';

/** What the cells of a column are like; every share is from 0 to 1 of the cells that hold something. */
export interface ColumnContents {
  readonly filled: number;
  readonly fill: number;
  readonly length: number;
  readonly distinct: number;
  readonly dates: number;
  readonly statuses: number;
  readonly kinds: number;
  readonly people: number;
  readonly references: number;
  readonly ids: number;
  readonly figures: number;
  readonly instructions: number;
  readonly judgements: number;
  readonly bulleted: number;
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const REFERENCE = /^(?:[A-Za-z]{0,8}[ -]?)?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?[.)]?$/;
const FIGURE = /^[<>~]?\s*[£]?-?\d[\d,.]*\s*(?:%|per cent|people|staff)?(?:\s|$)/;
const INSTRUCTION = /^(?:[•●▪■◦·*–-]\s*|\(?\w{1,3}[.)]\s+)?(?:\d+(?:\.\d+)*\s+)?(?:to )?(?:add|adopt|agree|align|analyse|appoint|arrange|ask|assess|audit|begin|benchmark|bring|build|carry|change|check|co-?design|collect|commission|commit|communicate|complete|conduct|consult|continue|convene|create|define|deliver|design|develop|discuss|draft|embed|encourage|engage|ensure|equip|establish|evaluate|expand|explore|find|gather|give|help|hold|host|identify|implement|improve|include|increase|introduce|invest|invite|launch|lead|learn|listen|look|make|map|measure|meet|mentor|monitor|move|name|offer|only|open|organise|pay|pilot|plan|produce|promote|provide|publish|put|raise|recruit|redesign|refresh|remove|report|request|research|review|revise|rewrite|roll|run|scope|secure|send|set|share|sign|simplify|speak|start|strengthen|support|survey|take|talk|teach|test|track|train|undertake|update|use|widen|work|write)\b/i;
const JUDGEMENT = /\b(?:increase[ds]?|increasing|decrease[ds]?|improve[ds]?|improvement|reduction|rising|falls?|fewer|more|higher|lower|greater|evidence[ds]?|survey|scores?|per ?cent|%|proportion|number of|percentage|rate|completed|reviewed|feedback|data|report(?:s|ed)?|shows?|demonstrates?|at least|in place|baseline|target|satisfaction|audit)\b|%/i;
const SAMPLE = 400;

/** Describes a column by its contents, from a sample large enough for any real plan. */
export function describeColumn(cells: readonly string[]): ColumnContents {
  const sample = cells.length > SAMPLE ? cells.slice(0, SAMPLE) : cells;
  const texts = sample.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const share = (is: (text: string) => boolean) => (texts.length === 0 ? 0 : texts.filter(is).length / texts.length);
  return {
    filled: texts.length,
    fill: sample.length === 0 ? 0 : texts.length / sample.length,
    length: texts.length === 0 ? 0 : texts.reduce((sum, text) => sum + text.length, 0) / texts.length,
    distinct: texts.length === 0 ? 0 : new Set(texts).size / texts.length,
    dates: share(isDateLike),
    statuses: share((text) => readStatusWord(text).status !== null),
    kinds: share((text) => readKind(text) !== null),
    people: share(isOwnerLike),
    references: share((text) => REFERENCE.test(text)),
    ids: share((text) => ID.test(text)),
    figures: share((text) => text.length < 60 && FIGURE.test(text)),
    instructions: share((text) => INSTRUCTION.test(text)),
    judgements: share((text) => text.length > 15 && JUDGEMENT.test(text)),
    bulleted: share((text) => /^\s*[•●▪■◦·]/.test(text)),
  };
}

function isDateLike(text: string): boolean {
  if (text.length > 60) return false;
  const { meaning } = readDateWords(text, { edge: 'end', today: '2000-01-01' });
  return meaning === 'day' || meaning === 'continuing' || meaning === 'impossible' || /^tb[ca]$/i.test(text);
}

function isOwnerLike(text: string): boolean {
  if (text.length > 120 || /\d/.test(text) || readStatusWord(text).status !== null || isDateLike(text)) return false;
  const { owner, contributors } = readOwners(text);
  return owner !== null && [owner, ...contributors].every((name) => isPersonLike(name));
}

/** How well the contents suit a field, from -1 (they cannot be that) to 1. */
export function scoreContents(field: Field, column: ColumnContents): number {
  if (column.filled === 0) return 0;
  return Math.max(-1, Math.min(1, SCORES[field](column)));
}

const unless = (yes: boolean, score: number) => (yes ? -1 : score);
const prose = (column: ColumnContents) => Math.min(1, column.length / 60) - column.dates - column.statuses - column.people * 0.8 - column.kinds;

const SCORES: Record<Field, (column: ColumnContents) => number> = {
  id: (c) => (c.ids > 0.3 ? c.ids : -1),
  kind: (c) => (c.kinds >= 0.6 ? c.kinds : -1),
  reference: (c) => (c.references >= 0.5 && c.dates < 0.5 ? c.references * 0.8 : -0.8),
  theme: (c) => unless(c.dates > 0.5 || c.statuses > 0.5, c.length < 60 ? 0.2 - c.distinct * 0.2 : -0.3),
  objective: (c) => unless(c.dates > 0.5 || c.statuses > 0.5, prose(c) * 0.5 + (1 - c.distinct) * 0.2),
  outcome: (c) => unless(c.dates > 0.5 || c.statuses > 0.5, prose(c) * 0.5 + (1 - c.fill) * 0.2 - c.instructions * 0.3),
  action: (c) => unless(c.dates > 0.5 || c.statuses > 0.7, prose(c) * 0.4 + c.instructions * 0.6),
  measure: (c) => unless(c.dates > 0.5 || c.statuses > 0.7, prose(c) * 0.4 + c.judgements * 0.4 - c.instructions * 0.4),
  text: (c) => prose(c) * 0.3,
  owner: (c) => unless(c.dates > 0.5 || c.statuses > 0.6 || c.length > 90, c.people * 1.1 - (c.people < 0.2 ? 0.3 : 0)),
  contributors: (c) => unless(c.dates > 0.5 || c.statuses > 0.6, c.people * 0.4),
  team: (c) => unless(c.dates > 0.5 || c.statuses > 0.6 || c.length > 60, 0.2 - c.distinct * 0.2),
  startOn: (c) => (c.dates >= 0.3 ? c.dates * 0.8 : -0.8),
  dueOn: (c) => (c.dates >= 0.3 ? c.dates : -0.8),
  forecastOn: (c) => (c.dates >= 0.3 ? c.dates * 0.5 : -0.8),
  status: (c) => (c.statuses >= 0.3 ? c.statuses : c.length <= 25 && c.distinct < 0.5 && c.dates < 0.3 ? 0 : -0.8),
  note: (c) => unless(c.dates > 0.6 || c.statuses > 0.6, prose(c) * 0.2 + (1 - c.fill) * 0.2),
  baseline: (c) => unless(c.dates > 0.6, c.figures * 0.4),
  target: (c) => unless(c.dates > 0.5, c.figures * 0.4),
  alsoServes: (c) => (c.references >= 0.3 ? 0.1 : -0.2),
};
