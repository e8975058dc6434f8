import { tx } from '@waymark/platform/server';

export const addTicket = (orderId: string, tokenHash: string, endsAt: Date): Promise<number> =>
  tx().execute('insert into organisations.export_ticket (order_id, token_hash, ends_at) values ($1, $2, $3)', [orderId, tokenHash, endsAt]);

const SPEND = `
  update organisations.export_ticket ticket set used_at = $3, version = ticket.version + 1
  from organisations.export_order made
  where ticket.organisation_id = $1 and ticket.token_hash = $2 and ticket.used_at is null and ticket.ends_at > $3
    and made.organisation_id = $1 and made.id = ticket.order_id and made.asked_by = $4 and made.state = 'ready' and made.ends_at > $3
  returning made.id, made.attempt, made.bytes::float8 as bytes, made.ready_at as "readyAt"`;

/** What a ticket opens. */
export interface TicketedExport {
  readonly id: string;
  readonly attempt: number;
  readonly bytes: number;
  readonly readyAt: Date;
}

/** Uses a ticket up: once, in time, by whoever asked for the file. Null for any other. */
export async function spendTicket(tokenHash: string, now: Date, personId: string): Promise<TicketedExport | null> {
  const [opened] = await tx().query<TicketedExport>(SPEND, [tx().organisationId, tokenHash, now, personId]);
  return opened ?? null;
}

/** One piece of a file; null after the last. */
export async function findPiece(orderId: string, attempt: number, place: number): Promise<Buffer | null> {
  const [piece] = await tx().query<{ bytes: Buffer }>('select bytes from organisations.export_piece where organisation_id = $1 and order_id = $2 and attempt = $3 and place = $4', [tx().organisationId, orderId, attempt, place]);
  return piece?.bytes ?? null;
}
