import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';

/** What comes when somebody presses a link that downloads. */
export async function download(page: Page, link: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** Does something with a file that is there only meanwhile. */
export async function withFile<Result>(name: string, bytes: Buffer, work: (file: string) => Result | Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-file-'));
  try {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return await work(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What poppler says of a PDF. */
export const askPoppler = (bytes: Buffer, program: 'pdftotext' | 'pdfinfo', ...options: string[]): Promise<string> =>
  withFile('document.pdf', bytes, (file) => execFileSync(program, [...options, file, ...(program === 'pdftotext' ? ['-'] : [])], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }));

/** Whether poppler is on this machine; without it no PDF is looked into. */
export function hasPoppler(): boolean {
  try {
    execFileSync('pdfinfo', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The text of each page of a PDF. */
export const pagesOf = async (pdf: Buffer): Promise<string[]> => (await askPoppler(pdf, 'pdftotext', '-layout')).split('\f').slice(0, -1);

/** The files within a document of Office, which is a zip, as one text each. */
export function partsOf(bytes: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place)) as [number, number, number];
    const local = bytes.readUInt32LE(at + 42);
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(begin, begin + bytes.readUInt32LE(at + 20));
    parts.set(bytes.toString('utf8', at + 46, at + 46 + nameLength), (bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8'));
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

/** Words without spaces and marks of the page, so that line breaks make no difference. */
export const plain = (text: string): string => text.replaceAll(/<[^>]+>/g, '').replaceAll(/[\s\u00ad\u200b]+/g, '');
