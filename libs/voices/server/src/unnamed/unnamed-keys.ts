import { Inject, Injectable } from '@nestjs/common';
import { getOrganisation } from '@waymark/organisations/server';
import { platformError } from '@waymark/platform/domain';
import { Clock, Database } from '@waymark/platform/server';
import { listEntitled } from '../groups/members.queries';
import { voicesError } from '../voices.errors';
import { addKey, findUnnamed, type KeptKey, listHolders, listKeys, lockUnnamed } from './keys.queries';
import { Seals } from './seals';
import { type KeyPair, makeKeyPair } from './signing';

/** The keys in force in a conversation. */
export interface KeysInForce {
  readonly lasting: KeptKey;
  readonly passing: KeptKey;
}

/**
 * The keys of conversations without names. One stays for ever, and ties an author to one tag. The other is of a round, which ends
 * as soon as anybody who holds its credential has no business inside any more: since nobody can tell whose a credential is, all
 * are called in, and those who are still members get the next.
 */
@Injectable()
export class UnnamedKeys {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Seals) private readonly seals: Seals,
  ) {}

  /** The keys of a conversation, made now where they are missing. @throws platform.not_found, voices.unnamed.no_key */
  async open(organisationId: string, conversationId: string): Promise<KeysInForce> {
    if (!this.seals.areReady) throw voicesError('voices.unnamed.no_key');
    const inTransaction = <T>(work: () => Promise<T>) => this.database.transaction({ organisationId, mode: 'write', actor: null }, work);
    const missing = await inTransaction(() => this.listMissing(conversationId));
    // Made outside any transaction: it takes a second.
    const made = new Map<number, KeyPair>();
    for (const round of missing) made.set(round, await makeKeyPair());
    return inTransaction(async () => {
      await lockUnnamed(conversationId);
      for (const round of await this.listMissing(conversationId)) {
        const pair = made.get(round) ?? (await makeKeyPair());
        await addKey(conversationId, { round, publicKey: pair.publicKey, sealed: this.seals.seal(pair.privateKey, placeOf(conversationId, round)) });
      }
      return (await this.find(conversationId))!;
    });
  }

  /** The keys in force, in the transaction at hand; null when some are missing, or the round is over. */
  async find(conversationId: string): Promise<KeysInForce | null> {
    if ((await this.listMissing(conversationId)).length > 0) return null;
    const keys = await listKeys(conversationId);
    return { lasting: keys[0]!, passing: keys.at(-1)! };
  }

  /** A key with its private half. */
  unseal(conversationId: string, { round, publicKey, sealed }: KeptKey): KeyPair {
    return { publicKey, privateKey: this.seals.open(sealed, placeOf(conversationId, round)) };
  }

  /** The rounds whose keys must be made before anybody can go on. */
  private async listMissing(conversationId: string): Promise<number[]> {
    const conversation = await findUnnamed(conversationId);
    if (!conversation) throw platformError('platform.not_found');
    const keys = await listKeys(conversationId);
    const newest = keys.at(-1)?.round;
    if (newest === undefined) return [0, 1];
    const holders = await listHolders(conversationId, newest);
    if (holders.length === 0) return [];
    const entitled = new Set((await listEntitled(conversation.groupId, this.clock.today((await getOrganisation()).timeZone))).map(({ personId }) => personId));
    return holders.every((id) => entitled.has(id)) ? [] : [newest + 1];
  }
}

const placeOf = (conversationId: string, round: number): string => `key ${conversationId} ${round}`;
