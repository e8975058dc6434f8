import { tx } from '@waymark/platform/server';

/** The number that the next erased person gets. The organisation must be held. */
export async function nextErasedNumber(): Promise<number> {
  const [next] = await tx().query<{ number: number }>('select 1 + coalesce(max(erased_number), 0) as number from organisations.person where organisation_id = $1', [tx().organisationId]);
  return next!.number;
}

/** Whether somebody was erased. */
export async function isErased(personId: string): Promise<boolean> {
  const found = await tx().query('select from organisations.person where organisation_id = $1 and id = $2 and erased_at is not null', [tx().organisationId, personId]);
  return found.length > 0;
}

const FORGET_TESTS = `
  update organisations.sign_on_provider set test_email = null, test_name = null, version = version + 1
  where organisation_id = $1 and lower(test_email) = lower($2)`;

const REDACT = 'select organisations.redact_history($1, $2)';

/** Takes name, address, title and account of somebody who was erased out of the history, last of all: each change before this one was written there. */
export async function redactHistory(personId: string, email: string | null): Promise<void> {
  if (email) await tx().execute(FORGET_TESTS, [tx().organisationId, email]);
  await tx().query(REDACT, [personId, email]);
}

const DROP_MAIL = `
  delete from platform.mail
  where organisation_id = $1 and (lower(recipient) = lower($3) or (sent_at is not null and (position($2 in subject || body) > 0 or position(lower($3) in lower(subject || body)) > 0)))`;

const REWRITE_MAIL = `
  update platform.mail set subject = replace(subject, $2, $3), body = replace(body, $2, $3), version = version + 1
  where organisation_id = $1 and position($2 in subject || body) > 0`;

const DROP_ANSWERS = `
  delete from platform.idempotency
  where organisation_id = $1 and (position($2 in response::text) > 0 or position(lower($3) in lower(response::text)) > 0)`;

/** What the platform keeps for a while and may name them: letters to them, letters that were sent, answers for retries. */
export async function forgetCopies(name: string, email: string | null, shownName: string): Promise<void> {
  const asked = [tx().organisationId, name, email];
  await tx().execute(DROP_MAIL, asked);
  await tx().execute(REWRITE_MAIL, [tx().organisationId, name, shownName]);
  await tx().execute(DROP_ANSWERS, asked);
}
