import { readFact } from './outline-lines';
import { toAction, toMeasure, type LineText, type SheetDesk } from './row-reader';
import { splitItems, splitReference, toLineBelow } from '../words/cell-items';
import { toPlainText } from '../words/text-key';
import type { Field } from '../columns/fields';
import type { CellText } from './row-facts';

type Kind = 'action' | 'measure';

interface Item {
  readonly source: CellText['source'];
  readonly marker: string | null;
  readonly facts: Map<Field, CellText>;
  text: string;
}

/** What an action or a measure can be told in lines of its own; anything else stays unplaced. */
const HELD: Record<Kind, readonly Field[]> = {
  action: ['owner', 'contributors', 'team', 'startOn', 'dueOn', 'status', 'note'],
  measure: ['owner', 'baseline', 'target', 'note'],
};

/** A list of a document on its way into the plan, with the lines before or after it that say who and by when. */
export class OutlineList {
  private kind: Kind = 'action';
  private items: Item[] = [];
  private facts = new Map<Field, CellText>();
  private isFollowed = false;

  constructor(private readonly desk: SheetDesk) {}

  begin(kind: Kind): void {
    this.end();
    this.facts = new Map();
    this.kind = kind;
  }

  takeItem({ text, source }: CellText, alone: boolean): void {
    if (alone || this.isFollowed) this.begin(alone ? 'action' : this.kind);
    for (const found of alone ? [{ text, marker: null }] : splitItems(text).items) {
      const { words, facts } = takeRemarks(found.text, source, this.kind);
      this.items.push({ text: words, source, marker: found.marker, facts });
    }
    this.desk.ledger.place(source.row, source.column);
  }

  /** A line below an item is about that item alone; without one it is an item. */
  takeBelow(line: CellText, fact: { field: Field; value: string } | null): void {
    const last = this.items.at(-1);
    if (!last) return this.takeItem(line, false);
    if (fact && HELD[this.kind].includes(fact.field) && !last.facts.has(fact.field)) last.facts.set(fact.field, { text: fact.value, source: line.source });
    else last.text = `${last.text}\n${toLineBelow(line.text)}`;
    this.desk.ledger.place(line.source.row, line.source.column);
  }

  takeFact(field: Field, cell: CellText): void {
    if (!HELD[this.kind].includes(field) || this.facts.has(field)) return;
    this.facts.set(field, cell);
    if (this.items.length > 0) this.isFollowed = true;
  }

  /** Writes the list into the plan. */
  end(): void {
    const { items, desk } = this;
    if (items.length === 0) return;
    const shared = new Map([...this.facts].map(([field, cell]) => [field, desk.facts.shareOut(cell, items.length)]));
    for (const { source } of this.facts.values()) desk.ledger.place(source.row, source.column);
    items.forEach((item, index) => this.add(item, (field) => item.facts.get(field) ?? shared.get(field)?.[index] ?? null));
    this.items = [];
    this.facts = new Map();
    this.isFollowed = false;
  }

  private add(item: Item, fact: (field: Field) => CellText | null): void {
    const { facts, builder } = this.desk;
    const plain = (field: Field) => (fact(field) ? toPlainText(fact(field)!.text) : null);
    const { text, reference } = splitReference(toPlainText(item.text));
    const line: LineText = { text, source: item.source, id: null, originalReference: reference ?? item.marker, cleared: [] };
    if (this.kind === 'measure') builder.addMeasure(toMeasure(line, { owner: fact('owner'), baseline: plain('baseline'), target: plain('target'), note: plain('note') }, facts));
    else builder.addAction(toAction(line, { owner: fact('owner'), contributors: fact('contributors'), team: plain('team'), start: fact('startOn'), due: fact('dueOn'), status: fact('status'), forecast: null, note: plain('note') }, facts));
  }
}

/** "Train the board (Lead: Amina Begum; by when: March 2026)": what the brackets say, when all of it can be told. */
function takeRemarks(text: string, source: CellText['source'], kind: Kind): { words: string; facts: Map<Field, CellText> } {
  const [, words = '', inside = ''] = /^(.*\S)\s*[([]([^()[\]]+)[)\]]\.?$/s.exec(text) ?? [];
  const found = inside === '' ? [] : inside.split(/[;,]\s*(?=[^;,:]+:)/).map((part) => readFact(part.trim()));
  const facts = new Map<Field, CellText>();
  for (const fact of found) if (fact && HELD[kind].includes(fact.field)) facts.set(fact.field, { text: fact.value, source });
  return facts.size > 0 && facts.size === found.length ? { words, facts } : { words: text, facts: new Map() };
}
