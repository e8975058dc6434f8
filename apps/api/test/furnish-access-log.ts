import type { AskField } from './furnish-reviews';

/** Somebody who keeps the end of the audit chain. */
export async function furnishAccessLog(ask: AskField, mark: string): Promise<void> {
  await ask('nameAnchorAddresses', `nameAnchorAddresses(version: 0, addresses: ["secretary-${mark.toLowerCase()}@example.org"]) { setting { version } }`);
}
