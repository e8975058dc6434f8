/** A piece of a document: a paragraph, or a whole table with its joined cells. */
export type DocumentPart = { kind: 'paragraph'; name: string; text: string } | { kind: 'table'; rows: TableCell[][] };

export interface TableCell {
  text: string;
  readonly across: number;
  readonly down: number;
}

/** A paragraph that is bold from end to end, as people write headings by hand. */
const LABEL = 'label';

const TOKEN = /<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)/gi;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Walks the plain HTML that a document becomes. A table inside a cell is read as part of that cell's text. */
export function readHtmlParts(html: string): DocumentPart[] {
  const parts: DocumentPart[] = [];
  const lists: { ordered: boolean; count: number }[] = [];
  let depth = 0;
  let table: TableCell[][] = [];
  let cell: TableCell | null = null;
  let paragraph: { name: string; text: string; boldTo?: number } | null = null;
  const write = (text: string) => {
    if (cell) cell.text += text;
    else if (paragraph) paragraph.text += text;
    else if (depth === 0 && text.trim() !== '') paragraph = { name: 'p', text };
  };
  const endParagraph = () => {
    if (paragraph && paragraph.text.trim() !== '') {
      const { name, text, boldTo = 0 } = paragraph;
      parts.push({ kind: 'paragraph', name: name === LABEL && text.slice(boldTo).trim() !== '' ? 'p' : name, text: text.trim() });
    }
    paragraph = null;
  };
  for (const [, slash, tag = '', attributes = '', text] of html.matchAll(TOKEN)) {
    const name = tag.toLowerCase();
    const opens = slash === '';
    if (text !== undefined) write(decodeEntities(text));
    else if (name === 'br') write('\n');
    else if (name === 'table') {
      if (opens && depth === 0) endParagraph();
      depth += opens ? 1 : -1;
      if (opens && depth === 1) table = [];
      if (!opens && depth === 0) {
        parts.push({ kind: 'table', rows: table });
        cell = null;
      }
    } else if (name === 'tr' && depth === 1) {
      if (opens) table.push([]);
    } else if ((name === 'td' || name === 'th') && depth === 1) {
      cell = opens ? { text: '', across: readSpan(attributes, 'colspan'), down: readSpan(attributes, 'rowspan') } : null;
      if (cell) table.at(-1)?.push(cell);
    } else if (name === 'ul' || name === 'ol') {
      if (opens) lists.push({ ordered: name === 'ol', count: 0 });
      else lists.pop();
      if (opens && cell) breakLine(cell);
    } else if (name === 'li') {
      if (!opens) continue;
      const list = lists.at(-1);
      if (list) list.count += 1;
      if (cell) breakLine(cell);
      else {
        endParagraph();
        paragraph = { name: 'li', text: '' };
      }
      write(toMarker(list, lists.length));
    } else if (/^(?:p|h[1-6]|tr|td|th)$/.test(name)) {
      if (cell) breakLine(cell);
      else if (depth === 0 && lists.length === 0) {
        endParagraph();
        if (opens) paragraph = { name: /class="title"/.test(attributes) ? 'title' : name, text: '' };
      }
    } else if (name === 'strong' && paragraph?.name === 'p' && opens && paragraph.text.trim() === '') paragraph.name = LABEL;
    else if (name === 'strong' && paragraph?.name === LABEL && !opens) paragraph.boldTo = paragraph.text.length;
  }
  endParagraph();
  return parts;
}

const LETTERS = 26;

/** An item's bullet or number. One below another item is set in and has a mark of another kind, so that it is seen to belong there. */
function toMarker(list: { ordered: boolean; count: number } | undefined, depth: number): string {
  if (depth < 2) return list?.ordered ? `${list.count}. ` : '• ';
  return `${'  '.repeat(depth - 1)}${list?.ordered ? `${String.fromCharCode(97 + ((list.count - 1) % LETTERS))}. ` : '◦ '}`;
}

function breakLine(cell: TableCell): void {
  if (/(?:^|\n)\s*(?:[•◦]|\d+\.|[a-z]\.) $/.test(cell.text)) return;
  cell.text = cell.text.replace(/[ \t]+$/, '');
  if (cell.text !== '' && !cell.text.endsWith('\n')) cell.text += '\n';
}

const WIDEST_SPAN = 1000;

function readSpan(attributes: string, name: string): number {
  const span = Number(new RegExp(`${name}="?(\\d{1,6})`).exec(attributes)?.[1] ?? 1);
  return Math.min(Math.max(1, span), WIDEST_SPAN);
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : parseInt(hex ?? '', 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
