import type { TableExport } from './export-catalogue';
import type { ExportFacts } from './write-export';

/** What somebody reads first who opens an export, perhaps years later and without this program. */
export function toReadme({ organisationName, at }: ExportFacts, left: readonly (readonly [string, TableExport])[], holdsGuarded: boolean): string {
  const reasons = left.map(([name, rule]) => `  ${name}: ${rule.as === 'exported' ? '' : rule.reason}`);
  return `${organisationName}: everything it owns in Waymark, as it was at ${at.toISOString()}.

Keep this safe. It holds names, e-mail addresses and what people wrote.

What is in it
  manifest.json   every file with its length, its number of rows and its SHA-256, to check that nothing was changed or lost
  tables/         each table twice: .jsonl has one object of JSON in each line, .csv opens in a spreadsheet; both are UTF-8
  plans/          each plan as a workbook and as .csv. Another Waymark reads them in at "Import a plan"
  reviews/        the exact text of each frozen paper and each sealed record, and the documents made of them
  audit/          the audit chain

Days are written as 2026-11-03, moments in UTC. Rows name each other by "id"; "person" has the people.
In .csv files a text that a spreadsheet would take for a formula has an apostrophe in front. In .jsonl files it has not.

How to check it
  A sealed record:   npm run waymark -- verify reviews/1/record-internal.json
  The audit chain:   npm run waymark -- verify --chain audit/chain.jsonl
  Neither needs a network or an account. The SHA-256 of a file: sha256sum <file>, or certutil -hashfile <file> SHA256.

What is not in it, and why
${reasons.join('\n')}
  Passwords, passkeys, codes and sessions: they belong to the people, not to the organisation.
  What is said inside the space of a staff group: it belongs to its members.
${holdsGuarded ? '\nExact counts of small groups are in it, because a data steward took it along. Do not pass them on.\n' : ''}`;
}
