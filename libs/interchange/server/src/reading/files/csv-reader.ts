import { unescapeCell, type Sheet } from '@waymark/interchange/domain';
import { findDelimiter, readCsvRecords } from './csv-records';
import { SheetBuilder } from './sheet-builder';

// Windows-1252 where it differs from Latin-1. Node's own decoder has had these wrong.
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Reads a CSV file in any of the encodings and delimiters that spreadsheets write. */
export function readCsv(bytes: Uint8Array, sheetName: string): Sheet {
  let text = decodeText(bytes);
  const told = /^sep=(.)\r?\n/i.exec(text);
  if (told) text = text.slice(told[0].length);
  const builder = new SheetBuilder(sheetName);
  let number = 0;
  for (const record of readCsvRecords(text, told?.[1] ?? findDelimiter(text))) {
    number += 1;
    builder.addRow(number, record.map((field) => unescapeCell(field)));
  }
  return builder.build();
}

/** UTF-16 and UTF-8 by their marks, UTF-8 where the bytes are valid, else the Windows encoding of western Europe. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16le').decode(Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16());
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString('latin1').replace(/[\u0080-\u009F]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? character);
  }
}
