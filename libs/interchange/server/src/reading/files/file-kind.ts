import { listZipEntries, type ZipEntry } from './zip-check';
import { ImportRefusal, type RefusalCode } from '../import-refusal';

export type FileKind = { kind: 'csv' } | { kind: 'json' } | { kind: 'xlsx' | 'docx'; entries: ZipEntry[] };

export const LARGEST_FILE = 25 * 1024 * 1024;

const SIGNATURES: [string, RefusalCode][] = [
  ['25504446', 'pdf'], ['89504e47', 'picture'], ['ffd8ff', 'picture'], ['47494638', 'picture'], ['52494646', 'picture'], ['49492a00', 'picture'],
  ['4d4d002a', 'picture'], ['7b5c727466', 'old_document'], ['1f8b', 'wrong_kind'], ['377abcaf', 'wrong_kind'], ['52617221', 'wrong_kind'],
  ['7f454c46', 'wrong_kind'], ['4d5a', 'wrong_kind'],
];

/** Decides by its contents what a file is; its name only settles what the contents leave open. Refuses what cannot be read. */
export function findFileKind(bytes: Uint8Array, fileName: string): FileKind {
  if (bytes.length > LARGEST_FILE) throw new ImportRefusal('file_too_large');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = buffer.subarray(0, 8).toString('hex');
  if (isBlank(buffer)) throw new ImportRefusal('empty_file');
  if (head.startsWith('504b')) return findZipKind(buffer);
  if (head === 'd0cf11e0a1b11ae1') throw new ImportRefusal(findOldKind(buffer));
  if (isSignedAs('4d5a', head) && isText(buffer)) return findTextKind(buffer, fileName);
  const refusal = SIGNATURES.find(([signature]) => isSignedAs(signature, head));
  if (refusal) throw new ImportRefusal(refusal[1]);
  if (/\.(?:xlsx|docx)$/i.test(fileName)) throw new ImportRefusal('damaged_file');
  if (!isText(buffer)) throw new ImportRefusal('wrong_kind');
  return findTextKind(buffer, fileName);
}

const isSignedAs = (signature: string, head: string) => head.startsWith(signature);

function findZipKind(buffer: Buffer): FileKind {
  const entries = listZipEntries(buffer);
  const names = new Set(entries.map((entry) => entry.name));
  if (names.has('EncryptedPackage')) throw new ImportRefusal('password_protected');
  if (names.has('word/document.xml')) return { kind: 'docx', entries };
  if (names.has('xl/workbook.bin')) throw new ImportRefusal('binary_workbook');
  if (names.has('xl/workbook.xml')) return { kind: 'xlsx', entries };
  if ([...names].some((name) => name.startsWith('ppt/'))) throw new ImportRefusal('presentation');
  if (names.has('mimetype') && names.has('content.xml')) throw new ImportRefusal('open_document');
  throw new ImportRefusal(names.has('[Content_Types].xml') ? 'damaged_file' : 'wrong_kind');
}

/** The container of Office before 2007, and of any later file with a password. Its parts' names are UTF-16. */
function findOldKind(buffer: Buffer): RefusalCode {
  const holds = (name: string) => buffer.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) return 'password_protected';
  if (holds('WordDocument')) return 'old_document';
  return holds('Workbook') || holds('Book') ? 'old_workbook' : 'wrong_kind';
}

function isBlank(buffer: Buffer): boolean {
  return buffer.length < 4096 && /^[\s\uFEFF\0]*$/.test(buffer.toString('utf8').replace(/\uFFFD/g, ''));
}

/** Text may hold a few stray control characters; more than that, or zero bytes outside UTF-16, is a program's own format. */
function isText(buffer: Buffer): boolean {
  if (isUtf16(buffer)) return true;
  const sample = buffer.subarray(0, 65_536);
  let odd = 0;
  for (const byte of sample) if (byte === 0 || (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13)) odd += 1;
  return odd <= 8 || odd / sample.length < 0.02;
}

export function isUtf16(buffer: Uint8Array): boolean {
  return (buffer[0] === 0xff && buffer[1] === 0xfe) || (buffer[0] === 0xfe && buffer[1] === 0xff);
}

function findTextKind(buffer: Buffer, fileName: string): FileKind {
  const start = buffer.subarray(0, 1024).toString('utf8').replace(/^\uFEFF/, '').trimStart();
  if (/^(?:<!doctype html|<html|<\?xml|<head|<table)/i.test(start)) throw new ImportRefusal(/^<\?xml/i.test(start) && !/html/i.test(start) ? 'wrong_kind' : 'web_page');
  if (/^[[{]/.test(start) && (/\.json$/i.test(fileName) || isJson(buffer))) return { kind: 'json' };
  return { kind: 'csv' };
}

function isJson(buffer: Buffer): boolean {
  try {
    JSON.parse(buffer.toString('utf8').replace(/^\uFEFF/, ''));
    return true;
  } catch {
    return false;
  }
}
