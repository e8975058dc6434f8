import { addRows, tx } from '@waymark/platform/server';
import type { AnchoredHead } from './anchor-line';

/** Who gets the end of the chain by mail; nobody named: the admins. */
export interface AnchorSetting {
  /** 0 until somebody was named for the first time. */
  readonly version: number;
  readonly addresses: readonly string[];
}

/** An end of the chain that has gone out. */
export interface SentAnchor {
  readonly sequence: number;
  readonly hash: string;
  readonly day: string;
  readonly mails: number;
}

export async function getAnchorSetting(): Promise<AnchorSetting> {
  const [setting] = await tx().query<AnchorSetting>('select version, addresses from organisations.anchor_setting where organisation_id = $1', [tx().organisationId]);
  return setting ?? { version: 0, addresses: [] };
}

const FIRST = 'insert into organisations.anchor_setting (id, addresses) values ($1, $2) on conflict do nothing';
const REVISED = 'update organisations.anchor_setting set addresses = $2, version = version + 1 where organisation_id = $1 and version = $3';

/** False when somebody else was faster. */
export async function writeAnchorSetting(addresses: readonly string[], seen: number): Promise<boolean> {
  const { organisationId } = tx();
  return (await (seen === 0 ? tx().execute(FIRST, [organisationId, addresses]) : tx().execute(REVISED, [organisationId, addresses, seen]))) === 1;
}

export async function findLastAnchor(): Promise<SentAnchor | null> {
  const sql = 'select sequence, hash, day::text as day, mails from organisations.anchor where organisation_id = $1 order by sequence desc limit 1';
  const [anchor] = await tx().query<SentAnchor>(sql, [tx().organisationId]);
  return anchor ?? null;
}

export const keepAnchor = ({ sequence, hash, day }: AnchoredHead, mails: number, at: Date): Promise<unknown> =>
  addRows('organisations.anchor', [{ sequence, hash, day, mails, anchored_at: at.toISOString() }]);
