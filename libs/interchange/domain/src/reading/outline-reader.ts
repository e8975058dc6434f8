import { OutlineList } from './outline-list';
import { assignLevels, listOutlineLines, readFact, type OutlineLine } from './outline-lines';
import { TITLE } from './section-lines';
import { splitReference } from '../words/cell-items';
import { toPlainText } from '../words/text-key';
import type { SheetDesk } from './row-reader';
import type { Sheet, Source } from '../sheets/sheet';

/** True for a document that says its plan in headings and lists: lists under headings, or under a title that calls it a plan. */
export function isOutline(sheet: Sheet): boolean {
  const lines = listOutlineLines(sheet);
  if (!lines.some(({ kind }) => kind === 'item')) return false;
  return assignLevels(lines).size > 0 || lines.some(({ kind, text }) => kind === 'mode' || (kind === 'title' && TITLE.test(text)));
}

/** Reads a document without tables: its headings open objectives and outcomes, the items of its lists are actions or measures. */
export function readOutline(desk: SheetDesk): void {
  const lines = listOutlineLines(desk.sheet);
  const reader = new OutlineReader(desk, assignLevels(lines));
  lines.forEach((line, index) => reader.take(line, lines[index + 1] ?? null));
  reader.end();
  desk.facts.doubt('outline', { sheet: desk.sheet.name, row: lines[0]?.row.number ?? 1, column: 1 }, 'This document has no table of a plan. We took its headings for objectives and outcomes, and its lists for actions and measures. Check that they are.');
}

type Role = 'theme' | 'objective' | 'outcome';
type Section = Extract<OutlineLine, { kind: 'section' }>;

const LONGEST_STATEMENT = 300;

class OutlineReader {
  private readonly list: OutlineList;
  private readonly hasThemes: boolean;
  /** Set within a section that is about the plan, such as its introduction: nothing there is part of it. */
  private aboutLevel = Infinity;
  private namesOutcomes = false;
  private used: OutlineLine | null = null;

  constructor(private readonly desk: SheetDesk, private readonly roles: ReadonlyMap<number, Role>) {
    this.list = new OutlineList(desk);
    this.hasThemes = [...roles.values()].includes('theme');
  }

  take(line: OutlineLine, next: OutlineLine | null): void {
    if (line === this.used) return;
    if (line.kind === 'title') this.takeTitle(line);
    else if (line.kind === 'section') this.enterSection(line, next);
    else if (this.aboutLevel < Infinity) return;
    else if (line.kind === 'mode') {
      this.list.begin(line.mode === 'measure' ? 'measure' : 'action');
      this.namesOutcomes = line.mode === 'outcome';
      this.desk.ledger.head(line.row.number, 1);
    } else if (this.namesOutcomes && (line.kind === 'item' || line.kind === 'text')) this.enterOutcome(line);
    else if (line.kind === 'fact') this.list.takeFact(line.field, { text: line.value, source: this.sourceOf(line) });
    else if (line.kind === 'item') this.list.takeItem({ text: line.text, source: this.sourceOf(line) }, line.alone);
    else if (line.kind === 'below') this.list.takeBelow({ text: line.text, source: this.sourceOf(line) }, readFact(line.text.replace(/^\S+\s+/, '')));
  }

  end(): void {
    this.list.end();
  }

  private takeTitle(line: OutlineLine): void {
    if (this.desk.builder.title !== null) return;
    this.desk.builder.title = toPlainText(line.text);
    this.desk.ledger.head(line.row.number, 1);
  }

  private enterSection(line: Section, next: OutlineLine | null): void {
    this.list.begin('action');
    this.namesOutcomes = false;
    if (line.level > this.aboutLevel) return;
    this.aboutLevel = line.about ? line.level : Infinity;
    const role = this.roles.get(line.level);
    if (line.about || !role) return;
    if (role === 'theme') this.desk.builder.enterTheme(toPlainText(line.text), this.sourceOf(line));
    else if (role === 'outcome') this.enterOutcome(line);
    else this.enterObjective(line, next);
    this.place(line);
  }

  /** One sentence under the heading of an objective is what the objective says; the heading is then its theme. */
  private enterObjective(line: Section, next: OutlineLine | null): void {
    const { builder } = this.desk;
    const { text, reference } = splitReference(toPlainText(line.text));
    const identity = { id: null, originalReference: reference };
    if (!this.hasThemes) builder.leaveSection();
    if (this.hasThemes || next?.kind !== 'text' || next.text.length > LONGEST_STATEMENT || next.text.endsWith(':')) {
      builder.enterObjective(text, this.sourceOf(line), identity);
      return;
    }
    builder.enterTheme(text, this.sourceOf(line));
    builder.enterObjective(toPlainText(next.text), this.sourceOf(next), identity);
    this.place(next);
    this.used = next;
  }

  private enterOutcome(line: OutlineLine): void {
    this.list.end();
    const { text, reference } = splitReference(toPlainText(line.text.replace(/^[•◦]\s+/, '')));
    this.desk.builder.enterOutcome(text, this.sourceOf(line), { id: null, originalReference: reference });
    this.place(line);
  }

  private place(line: OutlineLine): void {
    this.desk.ledger.place(line.row.number, 1);
  }

  private sourceOf(line: OutlineLine): Source {
    return { sheet: this.desk.sheet.name, row: line.row.number, column: 1 };
  }
}
