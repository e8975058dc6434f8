import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeXlsx } from 'hucre';
import { ImportRefusal } from '../import-refusal';
import { makeZip } from '../fixtures/zip';
import { SMALL_PLAN, tidyRows, toDelimited } from '../fixtures/small-plan';
import { readPlanSafely, readSafely, type ReaderLimits } from './read-safely';

const root = path.resolve(import.meta.dirname, '../../../../../..');
let folder: string;
let readerPath: string;

/** The real program of the reading process. It is bundled by a process apart, inside the checkout so that it finds its packages. */
beforeAll(() => {
  mkdirSync(path.join(root, 'tmp'), { recursive: true });
  folder = mkdtempSync(path.join(root, 'tmp/reader-spec-'));
  const script = "const [tool, source, folder] = process.argv.slice(1); const { bundle } = await import(tool); await bundle({ reader: source }, folder);";
  const files = [path.join(root, 'tools/bundle.mjs'), path.join(root, 'apps/api/src/reader.ts'), folder];
  execFileSync(process.execPath, ['--input-type=module', '-e', script, ...files], { stdio: 'pipe' });
  readerPath = path.join(folder, 'reader.js');
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const codeOf = (reading: Promise<unknown>) => reading.then(() => 'read', (error: unknown) => (error instanceof ImportRefusal ? error.code : String(error)));

/** A program that misbehaves in the way given, in place of the reader. */
function misbehaving(name: string, body: string): ReaderLimits {
  const program = path.join(folder, `${name}.mjs`);
  writeFileSync(program, `process.once('message', () => { ${body} }); process.once('disconnect', () => process.exit());`);
  return { readerPath: program };
}

describe('reading in a process of its own', () => {
  it('gives the sheets, and the plan where it is asked for', async () => {
    const bytes = Buffer.from(toDelimited(tidyRows()));
    expect((await readSafely(bytes, 'plan.csv', { readerPath }))[0]?.rows).toHaveLength(tidyRows().length);
    expect((await readPlanSafely(bytes, 'plan.csv', {}, { readerPath })).counts).toEqual(SMALL_PLAN.counts);
  });

  it('hands a refusal on as it is', async () => {
    expect(await codeOf(readSafely(Buffer.from('%PDF-1.7'), 'plan.pdf', { readerPath }))).toBe('pdf');
    expect(await codeOf(readSafely(Buffer.alloc(0), 'plan.csv', { readerPath }))).toBe('empty_file');
  });

  it('reads in the same process where there is no program for another', async () => {
    expect(await readSafely(Buffer.from('Action,Owner\nPublish gaps,Tom\n'), 'plan.csv')).toHaveLength(1);
  });

  it('ends a reading that takes too long', async () => {
    const began = Date.now();
    const limits = { ...misbehaving('endless', 'for (;;) {}'), timeoutMs: 700 };
    expect(await codeOf(readSafely(Buffer.from('a'), 'plan.csv', limits))).toBe('took_too_long');
    expect(Date.now() - began).toBeLessThan(5_000);
  });

  it('ends a reading that takes too much memory', async () => {
    const limits = { ...misbehaving('greedy', 'const kept = []; for (;;) kept.push(new Array(10_000).fill(kept.length));'), memoryMb: 60 };
    expect(await codeOf(readSafely(Buffer.from('a'), 'plan.csv', limits))).toBe('too_much_memory');
  }, 20_000);

  it.each([['crash', 'throw new Error("broken")'], ['leave', 'process.exit(0)'], ['die', 'process.kill(process.pid, "SIGKILL")'], ['babble', 'process.send({ nonsense: 1 })']])('turns a reader that does this into a refusal: %s', async (name, body) => {
    expect(await codeOf(readSafely(Buffer.from('a'), 'plan.csv', misbehaving(name, body)))).toBe('reader_failed');
  });

  it('says so when the program is not there', async () => {
    expect(await codeOf(readSafely(Buffer.from('a'), 'plan.csv', { readerPath: path.join(folder, 'absent.mjs') }))).toBe('reader_failed');
  });
});

describe('large files are settled within 10 seconds', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, index) => [`Outcome ${index % 50}`, `Review policy number ${index}`, 'Tom Okafor', 'March 2026']);
  const workbook = (count: number) => writeXlsx({ sheets: [{ name: 'Plan', rows: [['Outcome', 'Action', 'Owner', 'Due'], ...rows(count)] }] });

  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['a workbook of 100,000 rows', 'plan.xlsx', () => workbook(100_000), 'too_many_rows'],
    ['a workbook of 2,000 rows', 'plan.xlsx', () => workbook(2_000), 'read'],
    ['a CSV just under 25 MB in one cell', 'plan.csv', () => Buffer.alloc(24 * 1024 * 1024, 'x'), 'read'],
    ['a CSV of quotes that never close', 'plan.csv', () => Buffer.alloc(20 * 1024 * 1024, '"a,'), 'too_many_columns'],
    ['a zip bomb', 'plan.xlsx', () => makeZip([{ name: 'xl/workbook.xml', data: '<w/>' }, { name: 'xl/s.xml', data: Buffer.alloc(150 * 1024 * 1024), claimedSize: 10 }]), 'expands_too_far'],
  ])('%s', async (_, fileName, make, code) => {
    const bytes = await make();
    const began = Date.now();
    expect(await codeOf(readPlanSafely(bytes, fileName, {}, { readerPath }))).toBe(code);
    expect(Date.now() - began).toBeLessThan(10_500);
  }, 60_000);
});
