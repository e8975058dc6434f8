import { toStatusKey, readStatusWord, toStatusLabel } from '../words/status-words';
import type { DeliveryStatus } from '@waymark/plans/domain';
import { readDateWords } from '../words/date-words';
import { readOwners } from '../words/owner-names';
import { splitItems } from '../words/cell-items';
import { toPlainText } from '../words/text-key';
import type { Source } from '../sheets/sheet';
import type { DoubtfulFact, DraftAction, StatusWordFound } from './plan-draft';
import type { Edge } from '../words/calendar';

/** One cell's text with the place it came from. */
export interface CellText {
  readonly text: string;
  readonly source: Source;
}

export interface FactOptions {
  readonly today?: string | undefined;
  readonly statusWords: ReadonlyMap<string, DeliveryStatus | null>;
}

/** Reads owners, dates and status words out of cells, and keeps account of what was doubtful about them. */
export class FactReader {
  readonly doubtful: DoubtfulFact[] = [];
  /** A cell shared by several actions is told of once. */
  private readonly told = new Set<string>();
  private readonly words = new Map<string, StatusWordFound>();

  constructor(private readonly options: FactOptions) {}

  readOwners(cell: CellText | null): Pick<DraftAction, 'owner' | 'ownerText' | 'contributors'> {
    if (!cell) return { owner: null, ownerText: null, contributors: [] };
    const { owner, contributors } = readOwners(cell.text);
    if (contributors.length > 0) {
      this.doubt('owners', cell.source, `${contributors.length + 1} owners are named. We made ${owner} accountable and ${contributors.join(', ')} ${contributors.length === 1 ? 'a contributor' : 'contributors'}.`);
    }
    return { owner, ownerText: toPlainText(cell.text), contributors: [...contributors] };
  }

  readDate(cell: CellText | null, edge: Edge): { on: string | null; text: string | null; continuing: boolean } {
    if (!cell) return { on: null, text: null, continuing: false };
    const reading = readDateWords(cell.text, { edge, today: this.options.today });
    if (reading.meaning === 'none') this.doubt('date', cell.source, `“${shorten(cell.text)}” is not a date we can read. Choose a date.`);
    else if (reading.sentence) this.doubt('date', cell.source, reading.sentence);
    return { on: reading.on, text: toPlainText(cell.text), continuing: reading.meaning === 'continuing' };
  }

  readStatus(cell: CellText | null): { status: DeliveryStatus | null; text: string | null } {
    if (!cell) return { status: null, text: null };
    const word = toPlainText(cell.text);
    const key = toStatusKey(word) || word;
    const known = this.words.get(key);
    if (known) {
      known.times += 1;
      return { status: known.status, text: word };
    }
    const chosen = this.options.statusWords.get(key);
    const reading = chosen === undefined ? readStatusWord(word) : { status: chosen, confidence: 1 };
    this.words.set(key, { word, status: reading.status, confidence: reading.confidence, times: 1, source: cell.source });
    if (reading.status === null && chosen === undefined) this.doubt('status', cell.source, `“${shorten(word)}” is not a status we know. Choose what it means.`);
    else if (reading.status && reading.confidence < SURE) this.doubt('status', cell.source, `We took “${shorten(word)}” to mean ${toStatusLabel(reading.status)}. Confirm it or choose another.`);
    return { status: reading.status, text: word };
  }

  /**
   * A cell beside several actions: as many lines as actions means one each, in order; otherwise it holds for all of them.
   */
  shareOut(cell: CellText | null, count: number): (CellText | null)[] {
    if (!cell || count === 1) return Array.from({ length: count }, () => cell);
    const { items, leadIn } = splitItems(cell.text);
    const bulleted = leadIn === null ? items.map((item) => item.text) : [];
    const lines = cell.text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
    const each = bulleted.length === count ? bulleted : lines.length === count ? lines : null;
    if (each) return each.map((text) => ({ text, source: cell.source }));
    this.doubt('several_in_one_cell', cell.source, `“${shorten(cell.text)}” stands beside ${count} actions. We used it for each of them.`);
    return Array.from({ length: count }, () => cell);
  }

  doubt(kind: DoubtfulFact['kind'], source: Source, sentence: string): void {
    const key = `${kind}|${source.sheet}|${source.row}|${source.column}|${sentence}`;
    if (this.told.has(key)) return;
    this.told.add(key);
    this.doubtful.push({ kind, ...source, sentence });
  }

  listStatusWords(): StatusWordFound[] {
    return [...this.words.values()];
  }
}

/** From here on a status word need not be confirmed. */
export const SURE = 0.8;

export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}
