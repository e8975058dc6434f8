import { tx } from '@waymark/platform/server';

export interface Count {
  readonly attempts: number;
  readonly endsAt: Date;
}

const WINDOW_MINUTES = 15;

/** A window begins with the first attempt; attempts within it add up. The row's lock makes attempts at the same moment count one by one. */
const COUNT = `
  insert into identity.throttle (key, attempts, ends_at) values ($1, 1, $2::timestamptz + make_interval(mins => $3))
  on conflict (key) do update set
    attempts = case when throttle.ends_at <= $2 then 1 else throttle.attempts + 1 end,
    ends_at = case when throttle.ends_at <= $2 then excluded.ends_at else throttle.ends_at end
  returning attempts, ends_at as "endsAt"`;

/** Counts one more attempt and gives the number so far. */
export async function countOne(key: string, now: Date): Promise<Count> {
  const [count] = await tx().query<Count>(COUNT, [key, now, WINDOW_MINUTES]);
  return count!;
}

export const forget = (key: string): Promise<number> => tx().execute('delete from identity.throttle where key = $1', [key]);

export const takeOneBack = (key: string): Promise<number> => tx().execute('update identity.throttle set attempts = attempts - 1 where key = $1 and attempts > 0', [key]);
