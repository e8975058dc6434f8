import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { getOrganisation } from '@waymark/organisations/server';
import { platformError } from '@waymark/platform/domain';
import { Clock, Database, ViewerSource } from '@waymark/platform/server';
import { asksToGoAlone, CREDENTIALS_NEEDED, countsSince, isCrowd, MOST_WITHDRAWALS, type UnnamedAnswer } from '@waymark/voices/domain';
import { voicesError } from '../voices.errors';
import { findShown, listBlocked, putBoxes, type ShownPost, takeBox, withdrawShown } from './boxes.queries';
import { countHolders, findUnnamed, lockUnnamed } from './keys.queries';
import { type ReadRequest, readWords } from './read-request';
import { type Box, EMPTY_BOX, Seals, toEditHash } from './seals';
import { isSigned } from './signing';
import { TagLimit } from './tag-limit';
import { type KeysInForce, UnnamedKeys } from './unnamed-keys';

/** What an act works with: who asks only as a mark. */
interface Caller {
  readonly asked: ReadRequest;
  readonly mark: string;
  readonly today: string;
}

/**
 * The door without a name. Each request is one transaction in which nothing is read or written that belongs to a person; whatever
 * was asked, the letter box is taken out and put back, so that a look and a post leave the same trace.
 */
@Injectable()
export class LettersService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ViewerSource) private readonly viewers: ViewerSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Seals) private readonly seals: Seals,
    @Inject(UnnamedKeys) private readonly keys: UnnamedKeys,
    @Inject(TagLimit) private readonly limit: TagLimit,
  ) {}

  async answer(asked: ReadRequest): Promise<UnnamedAnswer> {
    const organisationId = await this.viewers.findOrganisationId(asked.organisation);
    if (!organisationId) throw platformError('platform.not_found');
    if (!this.seals.areReady) throw voicesError('voices.unnamed.no_key');
    if (asked.act === 'look') return this.look(organisationId, asked.conversationId);
    return this.database.transaction({ organisationId, mode: 'write', actor: null }, () => this.act(asked));
  }

  private async look(organisationId: string, conversationId: string): Promise<UnnamedAnswer> {
    const { lasting, passing } = await this.keys.open(organisationId, conversationId);
    return { code: 'done', message: '', keys: { lasting: lasting.publicKey, passing: passing.publicKey, round: passing.round }, letter: null, withdrawals: [] };
  }

  private async act(asked: ReadRequest): Promise<UnnamedAnswer> {
    const { conversationId, tag } = asked;
    await lockUnnamed(conversationId);
    const keys = await this.keys.find(conversationId);
    if (!keys) throw voicesError('voices.unnamed.come_in_again');
    if (!isSigned(tag, asked.lasting, keys.lasting.publicKey)) throw voicesError('voices.unnamed.forged');
    // Only tags that are real are counted: made-up ones would fill the memory.
    this.limit.count(tag);
    const caller: Caller = { asked, mark: this.seals.toMark(conversationId, tag), today: this.clock.today((await getOrganisation()).timeZone) };
    const id = this.seals.toBoxId(conversationId, tag);
    const kept = await takeBox(conversationId, id);
    const box = kept ? this.seals.openBox(kept.sealed, conversationId) : EMPTY_BOX;
    if (box.editHash && !isSame(box.editHash, toEditHash(asked.editKey))) throw voicesError('voices.unnamed.not_yours');
    const next = await this.change(box, caller, keys);
    const isEmpty = !next.letter && next.withdrawals.length === 0;
    const put: Box = { ...next, editHash: isEmpty ? null : toEditHash(asked.editKey) };
    await putBoxes(conversationId, [{ id, sealed: this.seals.sealBox(put, conversationId) }]);
    return { code: 'done', message: '', keys: null, letter: toShown(put, caller.today), withdrawals: put.withdrawals };
  }

  private async change(box: Box, caller: Caller, keys: KeysInForce): Promise<Box> {
    if (caller.asked.act === 'post') return this.post(box, caller, keys);
    if (caller.asked.act === 'edit') return this.edit(box, caller);
    if (caller.asked.act === 'withdraw') return this.withdraw(box, caller);
    if (caller.asked.act === 'go_alone') {
      if (!box.letter) throw voicesError('voices.unnamed.nothing_waits');
      return { ...box, letter: { ...box.letter, mayGoAlone: true } };
    }
    return box;
  }

  private async post(box: Box, { asked, mark, today }: Caller, { passing }: KeysInForce): Promise<Box> {
    const { conversationId, id, body } = asked;
    readWords(body);
    if (asked.passing === '' || !isSigned(asked.tag, asked.passing, passing.publicKey)) throw voicesError('voices.unnamed.come_in_again');
    await this.requireVoice(conversationId, mark);
    if ((await findUnnamed(conversationId))?.closedOn) throw voicesError('voices.conversation.closed');
    const counted = await countHolders(conversationId, passing.round, countsSince(today));
    if (!isCrowd({ counted, needed: CREDENTIALS_NEEDED })) throw voicesError('voices.unnamed.too_few', { counted, needed: CREDENTIALS_NEEDED });
    const shown = await findShown(id);
    if (shown) throw voicesError(isOf(shown, mark, asked) ? 'voices.unnamed.shown_already' : 'voices.unnamed.not_yours');
    if (box.letter && (box.letter.act !== 'post' || box.letter.id !== id)) throw voicesError('voices.unnamed.one_waits');
    const { sinceOn, mayGoAlone } = box.letter ?? { sinceOn: today, mayGoAlone: false };
    return { ...box, letter: { act: 'post', id, body, sinceOn, mayGoAlone, mark } };
  }

  /** Needs no credential of the round: whoever has left may still mend or take back their own words. */
  private async edit(box: Box, { asked, mark, today }: Caller): Promise<Box> {
    readWords(asked.body);
    await this.requireVoice(asked.conversationId, mark);
    const shown = await this.requireOwn(asked, mark);
    if (shown.withdrawnOn || shown.hiddenOn) throw voicesError('voices.post.taken_out');
    if (box.letter && box.letter.id !== asked.id) throw voicesError('voices.unnamed.one_waits');
    const { sinceOn, mayGoAlone } = box.letter ?? { sinceOn: today, mayGoAlone: false };
    return { ...box, letter: { act: 'edit', id: asked.id, body: asked.body, sinceOn, mayGoAlone, mark } };
  }

  private async withdraw(box: Box, { asked, mark, today }: Caller): Promise<Box> {
    const without: Box = box.letter?.id === asked.id ? { ...box, letter: null } : box;
    if (box.letter?.id === asked.id && box.letter.act === 'post') return without;
    await this.requireOwn(asked, mark);
    if (asked.atOnce) {
      await withdrawShown(asked.conversationId, [asked.id], today);
      return without;
    }
    if (without.withdrawals.includes(asked.id)) return without;
    if (without.withdrawals.length >= MOST_WITHDRAWALS) throw voicesError('voices.unnamed.too_many_withdrawals');
    return { ...without, withdrawals: [...without.withdrawals, asked.id] };
  }

  private async requireOwn(asked: ReadRequest, mark: string): Promise<ShownPost> {
    const shown = await findShown(asked.id);
    if (!shown || !isOf(shown, mark, asked)) throw voicesError('voices.unnamed.not_yours');
    return shown;
  }

  private async requireVoice(conversationId: string, mark: string): Promise<void> {
    if ((await listBlocked(conversationId)).has(mark)) throw voicesError('voices.unnamed.blocked');
  }
}

const isSame = (one: string, two: string): boolean => one.length === two.length && timingSafeEqual(Buffer.from(one), Buffer.from(two));

const isOf = (shown: ShownPost, mark: string, { conversationId, editKey }: ReadRequest): boolean =>
  shown.conversationId === conversationId && isSame(shown.mark, mark) && isSame(shown.editHash, toEditHash(editKey));

function toShown({ letter }: Box, today: string): UnnamedAnswer['letter'] {
  if (!letter) return null;
  const { act, id, body, sinceOn, mayGoAlone } = letter;
  return { act, id, body, sinceOn, mayGoAlone, asks: asksToGoAlone(letter, today) };
}
