import { personWithSession } from '@waymark/organisations/server';
import { type ImportJourney, startJourney } from '../imports/import-journey.story';
import { SMALL_PLAN, tidyRows, toDelimited } from '../reading/fixtures/small-plan';
import { FileImporter } from './file-importer';
import { toSavedObject, toSavedText } from './import-report';

let journey: ImportJourney;
let importer: FileImporter;
const bytes = Buffer.from(toDelimited(tidyRows()));
const fileName = 'fair.csv';

beforeAll(async () => {
  journey = await startJourney();
  importer = journey.server.app.get(FileImporter, { strict: false });
});
afterAll(() => journey?.server.close());

test('a file is saved in the name of the first executive, and again it changes nothing', async () => {
  const { slug: organisation } = journey.organisation;
  const brought = await importer.bring({ bytes, fileName, organisation, title: 'Fair work' });
  expect(brought).toMatchObject({ savedAs: 'Ruth Adeyemi', changes: null });
  expect(toSavedObject(brought, fileName)).toMatchObject({ ...SMALL_PLAN.counts, unplaced: [], saved: { planId: brought.planId, as: 'Ruth Adeyemi', changes: null } });
  expect(toSavedText(brought, fileName)).toContain('Saved as a new plan.');
  const { data } = await journey.server.ask<{ plan: { title: string; actionCount: number; measureCount: number } }>('{ plan { title actionCount measureCount } }', {}, journey.executive);
  expect(data.plan).toEqual({ title: 'Fair work', actionCount: 5, measureCount: 4 });
  const again = await importer.bring({ bytes, fileName, organisation });
  expect(again).toMatchObject({ planId: brought.planId, changes: { added: 0, changed: 0, missingFromFile: 0 } });
  expect(toSavedText(again, fileName)).toContain('nothing was changed');
});

test('what cannot be done is said, and nothing is saved', async () => {
  const { slug: organisation } = journey.organisation;
  await expect(importer.bring({ bytes, fileName, organisation: 'nowhere' })).rejects.toMatchObject({ code: 'interchange.command.no_organisation' });
  await expect(importer.bring({ bytes, fileName, organisation, as: 'nobody@example.org' })).rejects.toMatchObject({ code: 'interchange.command.nobody' });
  await expect(importer.bring({ bytes: Buffer.from('%PDF-1.7'), fileName: 'a.pdf', organisation })).rejects.toMatchObject({ code: 'interchange.import.refused', message: expect.stringContaining('PDF') });
});

test('somebody is named by their e-mail address', async () => {
  await personWithSession(journey.server.database, journey.organisation, { name: 'Amy Ncube', email: 'amy@example.org', roles: ['executive'] });
  const other = Buffer.from(toDelimited([['Outcome', 'Action'], ['Something else', 'Do another thing altogether']]));
  expect(await importer.bring({ bytes: other, fileName: 'other.csv', organisation: journey.organisation.slug, as: 'AMY@example.org' })).toMatchObject({ savedAs: 'Amy Ncube' });
});
