import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listDraftNodes, readPlan } from '@waymark/interchange/domain';
import { readWorkbook } from './read-workbook';

// A published plan in five kinds of file, kept beside the repository and not in it.
const folder = path.resolve(import.meta.dirname, '../../../../../../shared/real-input');
const FILES = ['as-published.csv', 'as-published.docx', 'as-published.xlsx', 'json', 'tidy.csv'].map((end) => `nhs-providers-plan.${end}`);
const present = existsSync(folder);

(present ? describe : describe.skip)(present ? 'a published plan' : 'a published plan (skipped: its files are not beside this checkout)', () => {
  it.each(FILES)('%s is read whole', async (file) => {
    const draft = readPlan(await readWorkbook(readFileSync(path.join(folder, file)), file));
    expect(draft.counts).toEqual({ objectives: 4, outcomes: 19, actions: 43, measures: 42 });
    expect(draft.unplaced).toEqual([]);
    expect(draft.doubtful).toEqual([]);
  });

  it('says the same in each', async () => {
    const texts = await Promise.all(FILES.map(async (file) => listDraftNodes(readPlan(await readWorkbook(readFileSync(path.join(folder, file)), file)).objectives).map(({ reference, text }) => `${reference} ${text}`)));
    for (const other of texts) expect(other).toEqual(texts[0]);
  });
});
