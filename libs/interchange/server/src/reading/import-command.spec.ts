import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runImportDryRun } from './import-command';
import { SMALL_PLAN, tidyRows, toDelimited } from './fixtures/small-plan';

let folder: string;
beforeAll(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-import-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(name: string, content: string | null, json: boolean, mapping?: Parameters<typeof runImportDryRun>[1]['mapping']) {
  const file = path.join(folder, name);
  if (content !== null) writeFileSync(file, content);
  let out = '';
  let errors = '';
  const code = await runImportDryRun(file, { json, mapping, today: '2026-11-22', write: (text) => (out += text), writeError: (text) => (errors += text) });
  return { code, out, errors };
}

describe('a dry run from the command line', () => {
  it('prints one object with the counts and what needs a person', async () => {
    const { code, out, errors } = await run('plan.csv', `${toDelimited(tidyRows())}Our voice,We speak up in public.,Our papers are fair,Reflection,It rained\n`, true);
    const found = JSON.parse(out) as Record<string, unknown>;
    expect([code, errors]).toEqual([0, '']);
    expect(found).toMatchObject(SMALL_PLAN.counts);
    expect(found['missing']).toContainEqual(expect.objectContaining({ kind: 'owner', reference: '1.1.1', row: 2, column: 5 }));
    expect(found['unplaced']).toContainEqual({ sheet: 'plan', row: 11, column: 5, text: 'It rained' });
    expect(found['doubtful']).toEqual([]);
  });

  it('says the same in words', async () => {
    const { code, out } = await run('plan.csv', toDelimited(tidyRows()), false);
    expect(code).toBe(0);
    expect(out).toContain('2 objectives, 3 outcomes, 5 actions, 4 measures of success');
    expect(out).toContain('Nothing was saved.');
    expect(out).toContain('due dates: 5 (1.1.1, 1.1.2, 1.2.1, 2.1.1, 2.1.2)');
    expect(out).toContain('Every cell has its place.');
  });

  it('takes the columns a person chose', async () => {
    const csv = 'Alpha,Beta\nPublish the pay gaps,Tom Okafor\nTrain all panels,Lin Zhao\n';
    const chosen = await run('chosen.csv', csv, true, { headerRows: [{ row: 1 }], columns: [{ column: 1, field: 'measure' }, { column: 2, field: null }] });
    expect(JSON.parse(chosen.out)).toMatchObject({ actions: 0, measures: 2 });
    expect((JSON.parse(chosen.out) as { unplaced: { text: string }[] }).unplaced.map(({ text }) => text)).toEqual(['Tom Okafor', 'Lin Zhao']);
  });

  it('refuses with a sentence, a code and exit 1', async () => {
    const { code, out, errors } = await run('plan.pdf', '%PDF-1.7', true);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({ error: { code: 'pdf', message: expect.stringContaining('This is a PDF') as string } });
    expect(errors).toContain('plan.pdf: This is a PDF');
    expect(await run('absent.csv', null, false)).toEqual({ code: 1, out: '', errors: expect.stringContaining('There is no file with this name') as string });
  });
});
