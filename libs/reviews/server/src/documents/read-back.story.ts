import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Report, ReportCell, TableBlock } from '@waymark/reviews/domain';
import { readZip } from './zip/zip';

/** A table as somebody reads it: rows of texts. */
export type ReadTable = readonly (readonly string[])[];

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&apos;': "'" };
export const unescapeMarkup = (text: string): string => text.replace(/&(?:amp|lt|gt|quot|apos|#39);/g, (found) => entities[found]!);
/** Spaces, line breaks and the break within a word make no difference to what is said. */
export const plain = (text: string): string => text.replace(/[\s\u00ad\u200b]+/g, '');

const every = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, inner]) => inner!);

/** What a cell says in every form; a line has a description instead. */
function textOf(cell: ReportCell): string {
  if (cell.kind === 'change') return `${cell.from}${textOf(cell.to)}`;
  if (cell.kind === 'status') return `${cell.text}${cell.detail ?? ''}`;
  return cell.kind === 'waymark' ? '' : cell.text;
}

/** Tables of the report, as their texts without spaces. */
export const tablesOf = ({ sections }: Pick<Report, 'sections'>): ReadTable[] =>
  sections.flatMap(({ blocks }) => blocks).filter((block): block is TableBlock => block.kind === 'table').map(({ columns, rows }) => [columns.map(({ title }) => plain(title)), ...rows.map(({ cells }) => cells.map((cell) => plain(textOf(cell))))]);

/** The tables of a page. */
export const tablesOfHtml = (html: string): ReadTable[] =>
  every(html, /<table\b[^>]*>([\s\S]*?)<\/table>/g).map((table) => every(table, /<tr\b[^>]*>([\s\S]*?)<\/tr>/g).map((row) =>
    every(row, /<t[hd]\b[^>]*>([\s\S]*?)<\/t[hd]>/g).map((cell) => plain(unescapeMarkup(cell.replace(/<[^>]+>/g, ''))))));

/** The tables of a Word document. */
export const tablesOfWord = (bytes: Buffer): ReadTable[] =>
  every(readZip(bytes).get('word/document.xml')!.toString('utf8'), /<w:tbl>([\s\S]*?)<\/w:tbl>/g).map((table) => every(table, /<w:tr(?: [^>]*)?>([\s\S]*?)<\/w:tr>/g).map((row) =>
    every(row, /<w:tc>([\s\S]*?)<\/w:tc>/g).map((cell) => plain(unescapeMarkup(every(cell, /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g).join(''))))));

/** Runs a program of poppler on a PDF. */
export function readPdf(bytes: Buffer, program: 'pdftotext' | 'pdfinfo', ...options: string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-'));
  try {
    const file = path.join(folder, 'document.pdf');
    writeFileSync(file, bytes);
    return execFileSync(program, program === 'pdftotext' ? [...options, file, '-'] : [...options, file], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Whether poppler is here; without it no PDF is read back. */
export function hasPoppler(): boolean {
  try {
    execFileSync('pdfinfo', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A piece of a PDF's structure, with all the text in it. */
export interface PdfPiece {
  readonly type: string;
  readonly depth: number;
  readonly text: string;
  readonly attributes: string;
}

/** The structure of a PDF, as poppler tells it: one piece a line, deeper ones further in. */
export function structureOf(bytes: Buffer): PdfPiece[] {
  const pieces: { type: string; depth: number; text: string; attributes: string }[] = [];
  for (const line of readPdf(bytes, 'pdfinfo', '-struct-text').split('\n')) {
    const depth = line.search(/\S/);
    const text = /^\s*"(.*)"$/.exec(line)?.[1];
    const piece = /^\s*([A-Z][\w]*)(?: \(\w+\))?(?: <[^>]*>)?(?: "(.*)")?:?$/.exec(line);
    if (text !== undefined) for (const held of pieces.filter((one, index) => one.depth < depth && pieces.slice(index + 1).every((later) => later.depth > one.depth))) held.text += text;
    else if (/^\s*\//.test(line)) pieces.at(-1)!.attributes += line.trim();
    else if (piece) pieces.push({ type: piece[1]!, depth, text: '', attributes: '' });
  }
  return pieces;
}

const below = (pieces: readonly PdfPiece[], at: number): PdfPiece[] => {
  const end = pieces.findIndex((piece, index) => index > at && piece.depth <= pieces[at]!.depth);
  return pieces.slice(at + 1, end < 0 ? undefined : end);
};
const within = (pieces: readonly PdfPiece[], type: string): PdfPiece[][] => pieces.flatMap((piece, index) => (piece.type === type ? [below(pieces, index)] : []));

/** The tables of a PDF, from its structure. */
export const tablesOfPdf = (bytes: Buffer): ReadTable[] =>
  within(structureOf(bytes), 'Table').map((table) => within(table, 'TR').map((row) => row.filter(({ type }) => type === 'TH' || type === 'TD').map(({ text }) => plain(text))));
