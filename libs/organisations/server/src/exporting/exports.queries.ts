import { tx } from '@waymark/platform/server';

export const exportStates = ['waiting', 'making', 'ready', 'failed', 'gone'] as const;
export type ExportState = (typeof exportStates)[number];

/** An export that somebody asked for, and how far it is. */
export interface ExportOrder {
  readonly id: string;
  readonly askedById: string;
  readonly askedAt: Date;
  readonly state: ExportState;
  readonly progress: number;
  readonly bytes: number | null;
  readonly rowCount: number | null;
  readonly fileCount: number | null;
  readonly sha256: string | null;
  readonly holdsGuarded: boolean | null;
  readonly readyAt: Date | null;
  readonly endsAt: Date | null;
}

/** The file, once all of it is there. */
export interface FinishedExport {
  readonly attempt: number;
  readonly bytes: number;
  readonly rowCount: number;
  readonly fileCount: number;
  readonly sha256: string;
  readonly holdsGuarded: boolean;
  readonly readyAt: Date;
  readonly endsAt: Date;
}

const ORDERS = `
  select id, asked_by as "askedById", asked_at as "askedAt", state, progress, bytes::float8 as bytes, row_count::float8 as "rowCount", file_count as "fileCount",
         sha256, holds_guarded as "holdsGuarded", ready_at as "readyAt", ends_at as "endsAt"
  from organisations.export_order where organisation_id = $1`;

/** The newest exports, the last asked for first. */
export const listExports = (first: number): Promise<ExportOrder[]> => tx().query<ExportOrder>(`${ORDERS} order by place desc limit $2`, [tx().organisationId, first]);

/** One export; null when there is none of this id. */
export async function findExport(id: string): Promise<ExportOrder | null> {
  const [order] = await tx().query<ExportOrder>(`${ORDERS} and id = $2`, [tx().organisationId, id]);
  return order ?? null;
}

const ADD = `
  insert into organisations.export_order (place, asked_by, asked_at, state)
  select 1 + coalesce(max(place), 0), $2, $3, 'waiting' from organisations.export_order where organisation_id = $1
  returning id`;

/** Writes an order down. The organisation must be held, so that places do not meet. */
export async function addExport(askedBy: string, at: Date): Promise<string> {
  const [added] = await tx().query<{ id: string }>(ADD, [tx().organisationId, askedBy, at]);
  return added!.id;
}

const BEGIN = `
  update organisations.export_order set state = 'making', progress = 0, attempt = attempt + 1, version = version + 1
  where organisation_id = $1 and id = $2 and state in ('waiting', 'making', 'failed') returning attempt, asked_by as "askedBy"`;

/** Begins to make one, afresh: pieces of an attempt that was cut off are gone. Null when it is made or gone already. */
export async function beginExport(id: string): Promise<{ readonly attempt: number; readonly askedBy: string } | null> {
  const [begun] = await tx().query<{ attempt: number; askedBy: string }>(BEGIN, [tx().organisationId, id]);
  if (begun) await dropPieces(id);
  return begun ?? null;
}

export const dropPieces = (id: string): Promise<number> => tx().execute('delete from organisations.export_piece where organisation_id = $1 and order_id = $2', [tx().organisationId, id]);

/** @returns whether this attempt is still the one that counts. */
export async function writeProgress(id: string, attempt: number, progress: number): Promise<boolean> {
  const written = 'update organisations.export_order set progress = $4, version = version + 1 where organisation_id = $1 and id = $2 and attempt = $3';
  return (await tx().execute(written, [tx().organisationId, id, attempt, progress])) === 1;
}

export const addPiece = (id: string, attempt: number, place: number, bytes: Buffer): Promise<number> =>
  tx().execute('insert into organisations.export_piece (order_id, attempt, place, bytes) values ($1, $2, $3, $4)', [id, attempt, place, bytes]);

const FINISH = `
  update organisations.export_order
  set state = 'ready', progress = 100, version = version + 1, bytes = $4, row_count = $5, file_count = $6, sha256 = $7, holds_guarded = $8, ready_at = $9, ends_at = $10
  where organisation_id = $1 and id = $2 and attempt = $3 and state = 'making'`;

/** @returns false when another attempt has taken over. */
export async function finishExport(id: string, made: FinishedExport): Promise<boolean> {
  const { attempt, bytes, rowCount, fileCount, sha256, holdsGuarded, readyAt, endsAt } = made;
  return (await tx().execute(FINISH, [tx().organisationId, id, attempt, bytes, rowCount, fileCount, sha256, holdsGuarded, readyAt, endsAt])) === 1;
}

export const failExport = (id: string, attempt: number): Promise<number> =>
  tx().execute("update organisations.export_order set state = 'failed', version = version + 1 where organisation_id = $1 and id = $2 and attempt = $3 and state = 'making'", [tx().organisationId, id, attempt]);

/** Lets go of files whose day is over, and of their tickets; what nobody has finished in two hours is not being made any more. */
export async function dropOldExports(now: Date): Promise<void> {
  const at = [tx().organisationId, now];
  await tx().execute("update organisations.export_order set state = 'failed', version = version + 1 where organisation_id = $1 and state in ('waiting', 'making') and asked_at < $2::timestamptz - interval '2 hours'", at);
  await tx().execute("delete from organisations.export_ticket where organisation_id = $1 and ends_at < $2::timestamptz - interval '1 day'", at);
  await tx().execute("update organisations.export_order set state = 'gone', version = version + 1 where organisation_id = $1 and state = 'ready' and ends_at <= $2", at);
  await tx().execute(
    `delete from organisations.export_piece piece where piece.organisation_id = $1
     and exists (select from organisations.export_order made where made.organisation_id = $1 and made.id = piece.order_id and made.state in ('gone', 'failed'))`,
    [tx().organisationId],
  );
}
