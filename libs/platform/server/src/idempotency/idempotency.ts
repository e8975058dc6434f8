import { createHash } from 'node:crypto';
import { platformError } from '@waymark/platform/domain';
import { currentScope, tx } from '../database/request-scope';

interface Kept {
  readonly request_hash: string;
  readonly response: unknown;
}

const CLAIM = `
  insert into platform.idempotency (key, actor, request_hash) values ($1, current_setting('app.actor'), $2)
  on conflict (organisation_id, key, actor) do nothing`;
const FIND_KEPT = `select request_hash, response from platform.idempotency where organisation_id = $1 and key = $2 and actor = current_setting('app.actor')`;
const KEEP = `
  update platform.idempotency set response = $3, version = version + 1
  where organisation_id = $1 and key = $2 and actor = current_setting('app.actor')`;

const KEY = /^[\w-]{8,80}$/;

/**
 * Does the work of a mutation once for an idempotency key, in the transaction of the work itself: a retry gets the first answer.
 * The answer kept is the root value, which is small and of plain JSON; its objects are read afresh.
 * @throws platform.key_reused when the key came with other content before.
 */
export async function onceOnly(request: { field: string; path: string; args: unknown }, work: () => Promise<unknown>): Promise<unknown> {
  const { idempotencyKey } = currentScope();
  if (!idempotencyKey) return work();
  if (!KEY.test(idempotencyKey)) throw platformError('platform.bad_input', { fields: { 'Idempotency-Key': 'An idempotency key has 8 to 80 letters, digits, - or _.' } });
  const key = `${idempotencyKey}:${request.path}`;
  const hash = createHash('sha256').update(JSON.stringify([request.field, request.args])).digest('hex');
  const claimed = await tx().execute(CLAIM, [key, hash]);
  if (claimed === 0) {
    const [kept] = await tx().query<Kept>(FIND_KEPT, [tx().organisationId, key]);
    if (!kept || kept.request_hash !== hash) throw platformError('platform.key_reused');
    return kept.response;
  }
  const response = await work();
  await tx().execute(KEEP, [tx().organisationId, key, JSON.stringify(response ?? null)]);
  return response;
}
