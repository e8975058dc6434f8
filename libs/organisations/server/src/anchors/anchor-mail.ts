import { toWords } from '@waymark/platform/domain';
import { postMail } from '@waymark/platform/server';
import type { AnchoredHead } from './anchor-line';

const GROUP = 8;

/** A hash in groups, to be read and compared by eye. */
export const inGroups = (hash: string): string => hash.match(new RegExp(`.{1,${GROUP}}`, 'g'))!.join(' ');

const TROUBLE = `
The line that should have been added to the file on the server could not be written. Ask whoever runs Waymark to look at its disk, and keep this mail: until then it is the only copy outside the database.
`;

const words = (name: string, { slug, sequence, hash, day }: AnchoredHead, isFileWritten: boolean) => `Keep this mail. Nothing needs to be done today.

On ${toWords(day)} the record of ${name} on Waymark has ${sequence} ${sequence === 1 ? 'entry' : 'entries'}. The seal of the last one is

${inGroups(hash)}

If anybody, an administrator of the database too, ever changes what was recorded until today, takes something out or cuts off the end, this seal no longer fits. To check it, whoever runs Waymark types

npm run -s waymark -- audit verify --organisation ${slug} --head ${sequence}:${hash}
${isFileWritten ? '' : TROUBLE}`;

/** Sends the end of the chain to those who keep it outside. The subject names nobody: it may be read over a shoulder. */
export async function mailAnchor(recipients: readonly string[], name: string, head: AnchoredHead, { isFileWritten }: { isFileWritten: boolean }): Promise<void> {
  for (const recipient of recipients) await postMail({ recipient, subject: `The seal of your record on Waymark, ${toWords(head.day)}`, body: words(name, head, isFileWritten) });
}
