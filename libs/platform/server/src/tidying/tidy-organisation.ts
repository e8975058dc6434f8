import { tx } from '../database/request-scope';
import { putContentChangesTogether } from '../kept/content-version.queries';

/** A retry comes within minutes, at most when a laptop is opened again after the weekend; a mail that went out is only a record. */
const STATEMENTS = [
  `delete from platform.idempotency where organisation_id = $1 and recorded_at < $2::timestamptz - interval '7 days'`,
  `delete from platform.mail where organisation_id = $1 and sent_at < $2::timestamptz - interval '30 days'`,
] as const;

/** Clears away what the platform keeps for the organisation at hand and nobody needs any more. */
export async function tidyOrganisation(now: Date): Promise<void> {
  for (const statement of STATEMENTS) await tx().execute(statement, [tx().organisationId, now]);
  await putContentChangesTogether(tx());
}
