import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { addRows, Clock, tx } from '@waymark/platform/server';
import { platformError } from '@waymark/platform/domain';
import { enterConversation } from '../groups/door';
import { voicesError } from '../voices.errors';
import { findUnnamed, listKeys, lockUnnamed } from './keys.queries';
import { Seals } from './seals';
import { signBlindly } from './signing';
import type { IssueCredentialArgs } from './unnamed.inputs';
import { UnnamedKeys } from './unnamed-keys';

const FIND = `
  select blinded_hash as hash from voices.credential_issued where organisation_id = $1 and conversation_id = $2 and round = $3 and person_id = $4`;

/** Gives members their credentials. Here everybody has a name; what they will say with it cannot be told from what is signed. */
@Injectable()
export class CredentialsService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Seals) private readonly seals: Seals,
    @Inject(UnnamedKeys) private readonly keys: UnnamedKeys,
  ) {}

  /**
   * Once for each member and key. The very same question is answered again, the same way: a lost answer locks nobody out.
   * Nothing else is written in this transaction.
   */
  async issue({ conversationId, round, blinded }: IssueCredentialArgs): Promise<string> {
    const { member } = await enterConversation(conversationId);
    if (!this.seals.areReady) throw voicesError('voices.unnamed.no_key');
    const conversation = await findUnnamed(conversationId);
    if (!conversation) throw platformError('platform.not_found');
    await lockUnnamed(conversationId);
    const key = (await listKeys(conversationId)).find((each) => each.round === round);
    if (!key) throw voicesError('voices.unnamed.come_in_again');
    const signed = signBlindly(Buffer.from(blinded, 'base64url'), this.keys.unseal(conversationId, key));
    const hash = createHash('sha256').update(blinded).digest('base64url');
    const [given] = await tx().query<{ hash: string }>(FIND, [tx().organisationId, conversationId, round, member.personId]);
    if (given && given.hash !== hash) throw voicesError('voices.unnamed.issued_already');
    if (!given) await addRows('voices.credential_issued', [{ id: randomUUID(), version: 1, conversation_id: conversationId, round, person_id: member.personId, blinded_hash: hash, issued_on: this.clock.today(member.timeZone) }]);
    return signed.toString('base64url');
  }
}
