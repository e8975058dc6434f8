import { tx } from '@waymark/platform/server';

/** How long a question waits for its answer. */
export const CHALLENGE_MINUTES = 5;

/** Asks a holder something new, in place of what it was asked before. */
export async function poseChallenge(holder: string, challenge: string, now: Date): Promise<void> {
  await tx().execute(
    `insert into identity.passkey_challenge (holder, challenge, expires_at) values ($1, $2, $3::timestamptz + make_interval(mins => $4))
     on conflict (holder) do update set challenge = excluded.challenge, expires_at = excluded.expires_at`,
    [holder, challenge, now, CHALLENGE_MINUTES],
  );
}

/** Takes what a holder was asked, once: null when it was answered already, is too old or was never asked. Of two at once, one gets it. */
export async function takeChallenge(holder: string, now: Date): Promise<string | null> {
  const [taken] = await tx().query<{ challenge: string; isOpen: boolean }>(
    'delete from identity.passkey_challenge where holder = $1 returning challenge, expires_at > $2 as "isOpen"',
    [holder, now],
  );
  return taken?.isOpen ? taken.challenge : null;
}
