import { createHash, randomBytes } from 'node:crypto';
import type { MappingOverride, PlanDraft } from '@waymark/interchange/domain';
import { isUuid, tx } from '@waymark/platform/server';
import type { ImportState } from './plan-import.entity';

/** An import as its person sees it. */
export interface ImportFacts {
  readonly id: string;
  readonly fileName: string;
  readonly state: ImportState;
  readonly refusal: string | null;
  readonly progress: number;
  readonly draft: PlanDraft | null;
  readonly targetPlanId: string | null;
  readonly savedPlanId: string | null;
  readonly openedAt: Date;
}

const ONE = `
  select id, file_name as "fileName", state, refusal, progress, draft, target_plan_id as "targetPlanId", saved_plan_id as "savedPlanId", opened_at as "openedAt"
  from interchange.plan_import where organisation_id = $1 and id = $2 and opened_by = $3`;

/** An import of this person's; somebody else's is not theirs to see. */
export async function findImport(id: string, personId: string): Promise<ImportFacts | null> {
  if (!isUuid(id)) return null;
  const [row] = await tx().query<ImportFacts>(ONE, [tx().organisationId, id, personId]);
  return row ?? null;
}

/** A ticket nobody can guess; only its hash is kept. */
export const newTicket = (): string => randomBytes(32).toString('base64url');
export const hashTicket = (ticket: string): string => createHash('sha256').update(ticket).digest('hex');

const CLAIM = `
  update interchange.plan_import set ticket_used_at = $4, progress = 10, version = version + 1
  where organisation_id = $1 and ticket_hash = $2 and opened_by = $3 and ticket_used_at is null and ticket_expires_at > $4 and state = 'waiting'
  returning id, size`;

/** Uses up a ticket: whoever comes second gets nothing. */
export async function claimTicket(ticket: string, personId: string, now: Date): Promise<{ id: string; size: number } | null> {
  const [claimed] = await tx().query<{ id: string; size: number }>(CLAIM, [tx().organisationId, hashTicket(ticket), personId, now.toISOString()]);
  return claimed ?? null;
}

/** Keeps the bytes of a file; it waits to be read. */
export async function keepFile(id: string, bytes: Uint8Array): Promise<void> {
  await tx().execute(`update interchange.plan_import set bytes = $3, size = $4, state = 'reading', progress = 30, version = version + 1 where organisation_id = $1 and id = $2`, [
    tx().organisationId,
    id,
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    bytes.length,
  ]);
}

/** The file will not be used; its bytes are let go. */
export async function refuseFile(id: string, state: 'refused' | 'failed', refusal: string): Promise<void> {
  await tx().execute(`update interchange.plan_import set state = $3, refusal = $4, bytes = null, progress = 100, version = version + 1 where organisation_id = $1 and id = $2`, [
    tx().organisationId,
    id,
    state,
    refusal,
  ]);
}

export interface FileToRead {
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly mapping: MappingOverride | null;
  readonly targetPlanId: string | null;
  readonly targetChosen: boolean;
}

/** What a reading needs; null when there is nothing left to read. */
export async function findFileToRead(id: string): Promise<FileToRead | null> {
  const [row] = await tx().query<FileToRead>(
    `select file_name as "fileName", bytes, mapping, target_plan_id as "targetPlanId", target_chosen as "targetChosen"
     from interchange.plan_import where organisation_id = $1 and id = $2 and state = 'reading' and bytes is not null`,
    [tx().organisationId, id],
  );
  return row ?? null;
}

/** Keeps what was found in the file. */
export async function keepDraft(id: string, draft: PlanDraft, targetPlanId: string | null): Promise<void> {
  await tx().execute(`update interchange.plan_import set state = 'ready', draft = $3::jsonb, target_plan_id = $4, progress = 100, version = version + 1 where organisation_id = $1 and id = $2`, [
    tx().organisationId,
    id,
    JSON.stringify(draft),
    targetPlanId,
  ]);
}

/** The file is in the plan; its bytes are needed no more. */
export async function letGoOfFile(id: string): Promise<void> {
  await tx().execute('update interchange.plan_import set bytes = null, version = version + 1 where organisation_id = $1 and id = $2', [tx().organisationId, id]);
}
