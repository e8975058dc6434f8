import { tx } from '@waymark/platform/server';
import { hashToken } from '../sessions/session-token';

/** How long somebody may take at their provider. */
export const FLOW_MINUTES = 10;

/** What somebody went to their provider for. */
export type Purpose = 'sign_in' | 'test' | 'prove';

/** A way in that is under way: what its end must fit to. */
export interface Flow {
  readonly providerId: string;
  readonly revision: number;
  readonly organisationId: string;
  readonly purpose: Purpose;
  readonly nonce: string;
  readonly sealedVerifier: Buffer;
  readonly returnTo: string;
  /** Whose session is proved. */
  readonly sessionId: string | null;
  /** Who tests. */
  readonly personId: string | null;
}

/** A flow that has come back. */
export type SpentFlow = Flow & { readonly startedAt: Date };

/** Remembers a way in. `state` and `browser` are known to the browser alone: only their hashes are kept. */
export async function openFlow(flow: Flow, { state, browser, now }: { state: string; browser: string; now: Date }): Promise<void> {
  const { providerId, revision, organisationId, purpose, nonce, sealedVerifier, returnTo, sessionId, personId } = flow;
  await tx().execute(
    `insert into identity.flow (state_hash, provider_id, revision, organisation_id, purpose, browser_hash, nonce, sealed_verifier, return_to, session_id, person_id, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::timestamptz + make_interval(mins => $13))`,
    [hashToken(state), providerId, revision, organisationId, purpose, hashToken(browser), nonce, sealedVerifier, returnTo, sessionId, personId, now, FLOW_MINUTES],
  );
}

/**
 * Takes a flow up, once: of two at the same moment one gets it. Only in the browser that began it, and only where its provider
 * answers: at another one's address, or in another browser, it is not even used up.
 */
export async function spendFlow({ state, browser, providerId, now }: { state: string; browser: string; providerId: string; now: Date }): Promise<SpentFlow | null> {
  const [flow] = await tx().query<SpentFlow>(
    `with spent as (
       update identity.flow set used_at = $4
       where state_hash = $1 and browser_hash = $2 and provider_id = $3 and used_at is null and expires_at > $4
       returning *)
     select provider_id as "providerId", revision, organisation_id as "organisationId", purpose, nonce, sealed_verifier as "sealedVerifier",
       return_to as "returnTo", session_id as "sessionId", person_id as "personId",
       expires_at - make_interval(mins => $5) as "startedAt" from spent`,
    [hashToken(state), hashToken(browser), providerId, now, FLOW_MINUTES],
  );
  return flow ?? null;
}
