import { open } from 'node:fs/promises';

/** The end of an organisation's audit chain on a day. */
export interface AnchoredHead {
  readonly organisationId: string;
  readonly slug: string;
  readonly sequence: number;
  readonly hash: string;
  /** The day where the organisation is. */
  readonly day: string;
}

/** One line of JSON, as `waymark audit verify --anchors` reads it. */
export const toAnchorLine = ({ organisationId, slug, sequence, hash, day }: AnchoredHead): string =>
  `${JSON.stringify({ organisation: slug, organisationId, sequence, hash, day })}\n`;

/** Adds a line to the file, which only its owner can read, and waits until the disk has it. Made when it is not there. Half a line, of a disk that is full, is taken back: the next one would stand behind it. @throws what the disk says. */
export async function appendAnchor(file: string, head: AnchoredHead): Promise<void> {
  const handle = await open(file, 'a', 0o600);
  try {
    const { size, isFile } = await handle.stat().then((found) => ({ size: found.size, isFile: found.isFile() }));
    try {
      await handle.appendFile(toAnchorLine(head));
      await handle.sync();
    } catch (error) {
      if (isFile) await handle.truncate(size).catch(() => undefined);
      throw error;
    }
  } finally {
    await handle.close();
  }
}
