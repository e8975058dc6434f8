import { createHash } from 'node:crypto';
import { platformError } from '@waymark/platform/domain';
import { currentScope, tx } from '../database/request-scope';

interface Kept {
  readonly request_hash: string;
  readonly response: unknown;
}

/** Nobody's key is not claimed: whoever may not pass is refused, in this statement's own trip. */
const CLAIM = `
  insert into platform.idempotency (key, actor, request_hash)
  select $1, actor, $2 from nullif(current_setting('app.actor', true), '') as actor where actor is not null
  on conflict (organisation_id, key, actor) do nothing
  returning id`;
const FIND_KEPT = `select request_hash, response from platform.idempotency where organisation_id = $1 and key = $2 and actor = current_setting('app.actor')`;
const KEEP = 'update platform.idempotency set response = $3, version = version + 1 where organisation_id = $1 and id = $2';

const KEY = /^[\w-]{8,80}$/;

type Work = () => Promise<unknown>;

/**
 * Claims the idempotency key of the request, without waiting for it: the claim goes along with the question who asks.
 * @returns what does the work of a mutation once for the key, in the transaction of the work itself: a retry gets the first answer.
 * The answer kept is the root value, which is small and of plain JSON; its objects are read afresh.
 * @throws platform.key_reused when the key came with other content before.
 */
export function claimKey(request: { field: string; path: string; args: unknown }): (work: Work) => Promise<unknown> {
  const { idempotencyKey } = currentScope();
  if (!idempotencyKey) return (work) => work();
  if (!KEY.test(idempotencyKey)) return refuseKey;
  const key = `${idempotencyKey}:${request.path}`;
  const hash = createHash('sha256').update(JSON.stringify([request.field, request.args])).digest('hex');
  const claimed = tx().query<{ id: string }>(CLAIM, [key, hash]);
  claimed.catch(() => undefined);
  return async (work) => {
    const [claim] = await claimed;
    if (!claim) return findAnswer(key, hash);
    const response = await work();
    tx().sendLast(KEEP, [tx().organisationId, claim.id, JSON.stringify(response ?? null)]);
    return response;
  };
}

async function refuseKey(): Promise<never> {
  throw platformError('platform.bad_input', { fields: { 'Idempotency-Key': 'An idempotency key has 8 to 80 letters, digits, - or _.' } });
}

async function findAnswer(key: string, hash: string): Promise<unknown> {
  const [kept] = await tx().query<Kept>(FIND_KEPT, [tx().organisationId, key]);
  if (!kept || kept.request_hash !== hash) throw platformError('platform.key_reused');
  return kept.response;
}
