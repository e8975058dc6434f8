import { hash } from '@node-rs/argon2';
import type { TestServer } from '@waymark/platform/testing';

export const PASSWORD = 'plum kettle orbit seven';

/** Gives a story's account a password; cheaply hashed, because what it costs is not what these specs are about. */
export async function givePassword(server: TestServer, accountId: string, password: string = PASSWORD): Promise<void> {
  const cheap = await hash(password, { memoryCost: 1024, timeCost: 1, parallelism: 1 });
  await server.database.dataSource.query('insert into identity.password (account_id, hash, set_at) values ($1, $2, $3)', [accountId, cheap, new Date('2026-01-05T09:00:00Z')]);
}
