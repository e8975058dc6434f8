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

/** Adds a line to the file, which only its owner can read, and waits until the disk has it. Made when it is not there. @throws what the disk says. */
export async function appendAnchor(file: string, head: AnchoredHead): Promise<void> {
  const handle = await open(file, 'a', 0o600);
  try {
    await handle.appendFile(toAnchorLine(head));
    await handle.sync();
  } finally {
    await handle.close();
  }
}
