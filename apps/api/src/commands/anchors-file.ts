import { readFile } from 'node:fs/promises';
import type { KnownHead } from '@waymark/platform/domain';

/** An end of a chain as it was written to the file of anchors. */
export interface Anchor extends KnownHead {
  readonly organisationId: string;
  readonly organisation: string;
  readonly sequence: number;
}

/** What was handed over to compare with cannot be read, in a sentence. */
export class AnchorsError extends Error {
  readonly code = 'anchors';
}

const HASH = /^[0-9a-f]{64}$/;

function readAnchor(line: string): Anchor | null {
  try {
    const { organisationId, organisation, sequence, hash } = JSON.parse(line) as Record<string, unknown>;
    const isAnchor = typeof organisationId === 'string' && typeof organisation === 'string' && Number.isSafeInteger(sequence) && typeof hash === 'string' && HASH.test(hash);
    return isAnchor ? { organisationId, organisation, sequence: sequence as number, hash } : null;
  } catch {
    return null;
  }
}

/** Reads a file of anchors, one a line. @throws AnchorsError */
export async function readAnchorsFile(file: string): Promise<Anchor[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new AnchorsError(`There is no file ${file} that can be read. Check the name.`);
  });
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const anchor = readAnchor(line);
    if (!anchor) throw new AnchorsError(`Line ${index + 1} of ${file} is no anchor: it was damaged, or this is another file.`);
    return [anchor];
  });
}

/** `412:ab12…` as it stands in a mail, groups and capitals forgiven. @throws AnchorsError */
export function readHead(text: string): KnownHead {
  const [, sequence, hash = ''] = /^\s*(\d{1,9})\s*:(.*)$/s.exec(text) ?? [];
  const plain = hash.replaceAll(/\s/g, '').toLowerCase();
  if (!sequence || !HASH.test(plain)) throw new AnchorsError('Give the end of the chain as its number, a colon and its 64 letters and digits, as in the mail.');
  return { sequence: Number(sequence), hash: plain };
}
