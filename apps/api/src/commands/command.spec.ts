import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { importCommand } from './import.command';
import { runCommand, WRONG_USAGE } from './command';
import { readMappingFile } from './mapping-file';

async function run(...args: string[]) {
  let [written, out] = ['', ''];
  const code = await runCommand([importCommand], args, { error: (text) => (written += text), out: (text) => (out += text) });
  return { code, written, out };
}

describe('the command line', () => {
  it.each([[[]], [['bogus']], [['import']], [['import', 'plan.csv', '--no-such-option', '--dry-run']], [['import', 'one.csv', 'two.csv', '--dry-run']]])('says how to use it for %j', async (args) => {
    const { code, written, out } = await run(...args);
    expect([code, out]).toEqual([WRONG_USAGE, '']);
    expect(written).toContain('npm run waymark -- import <file> --dry-run');
  });

  it.each([[['import', '--json']], [['import', 'plan.csv', '--json']], [['import', 'plan.csv', '--dry-run', '--json', '--bogus']]])('gives a program one object for %j', async (args) => {
    const { code, out } = await run(...args);
    expect(code).toBe(WRONG_USAGE);
    expect(JSON.parse(out)).toEqual({ error: { code: 'wrong_usage', message: expect.stringContaining('How to use it') as string } });
  });
});

describe('a file with a mapping', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-mapping-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const read = (content: string) => {
    const file = path.join(folder, 'mapping.json');
    writeFileSync(file, content);
    return readMappingFile(file);
  };

  it('is taken as it is', async () => {
    const mapping = { columns: [{ sheet: 'Plan', column: 2, field: 'owner' }, { column: 3, field: null }], headerRows: [{ row: 4 }], statusWords: { Meh: 'at_risk', Hm: null } };
    expect(await read(JSON.stringify(mapping))).toEqual(mapping);
  });

  it.each(['', '[]', '{"columns": [{"column": 0, "field": "owner"}]}', '{"columns": [{"column": 1, "field": "boss"}]}', '{"headerRows": [{}]}', '{"statusWords": {"Meh": "so so"}}', '{"column": []}'])('is refused with what it should hold: %s', async (content) => {
    await expect(read(content)).rejects.toThrow(/It holds \{"columns"/);
  });

  it('that is not there is named', async () => {
    await expect(readMappingFile(path.join(folder, 'absent.json'))).rejects.toThrow(/There is no file .*absent\.json/);
  });
});
