import type { Visitor } from './browser';

/** A plan as a table of our own: 1 objective, 1 outcome, 2 actions, 1 measure, and a cell that fits nowhere. */
export const SMALL_TABLE = [
  'Theme,Objective,Outcome,Type,Text,Owner,Due',
  'Our workplace,Everyone here can thrive,Managers lead fairly,Action,Coach every manager,Ada Obi,31/03/2030',
  'Our workplace,Everyone here can thrive,Managers lead fairly,Action,Ask teams how it goes,,Spring perhaps',
  'Our workplace,Everyone here can thrive,Managers lead fairly,Measure of success,All managers coached,,',
  '',
].join('\n');

/** Chooses a file on the import page and waits for what was found in it. */
export async function uploadFile({ page }: Visitor, organisation: string, name: string, contents: string | Buffer): Promise<void> {
  await page.goto(`/${organisation}/import`);
  await page.getByLabel('Choose a file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(contents) });
  await page.getByText(`Found in ${name}. Nothing is saved yet.`).waitFor();
}
