import { Inject, Injectable } from '@nestjs/common';
import { inEachOrganisation } from '@waymark/identity/server';
import { getOrganisation } from '@waymark/organisations/server';
import { Clock, Database, type JobHandler } from '@waymark/platform/server';
import { chooseLetters, CREDENTIALS_NEEDED, countsSince, HOUR_OF_RELEASE } from '@waymark/voices/domain';
import { newAlias, shuffle } from './aliases';
import { type KeptBox, listBlocked, putBoxes, takeBoxes, withdrawShown } from './boxes.queries';
import { countHolders, listKeys, lockUnnamed } from './keys.queries';
import { editShown, findAliases, listDue, noteRelease, putIssued, type ReleasedPost, rewriteTouched, showPosts, takeIssued } from './release.queries';
import { type Box, type BoxedLetter, EMPTY_BOX, Seals } from './seals';

interface OpenBox {
  readonly id: string;
  readonly box: Box;
}

/**
 * Shows, each morning at seven where the organisation is, what waits without a name: each conversation in one transaction, with
 * one date, in an order nobody can tell back. In the same transaction every letter box and every credential given out is written
 * anew, so that no number of PostgreSQL's tells afterwards who came when. Asked every hour; a second run finds nothing to do.
 */
@Injectable()
export class ReleaseUnnamedJob implements JobHandler {
  readonly task = 'voices.release_unnamed';
  readonly cron = '0 * * * *';
  readonly ownTransactions = true;

  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Database) private readonly database: Database,
    @Inject(Seals) private readonly seals: Seals,
  ) {}

  async handle(): Promise<void> {
    if (!this.seals.areReady) return;
    await inEachOrganisation(this.database, (organisationId) => this.releaseAll(organisationId));
  }

  /** What is wrong with one conversation (a backup of which the key is gone, say) must not keep the words of the others. */
  private async releaseAll(organisationId: string): Promise<void> {
    const inTransaction = <T>(work: () => Promise<T>) => this.database.transaction({ organisationId, mode: 'write', actor: `job:${this.task}` }, work);
    const { today, due } = await inTransaction(async () => {
      const { timeZone } = await getOrganisation();
      const isMorning = hourIn(this.clock.now(), timeZone) >= HOUR_OF_RELEASE;
      const today = this.clock.today(timeZone);
      return { today, due: isMorning ? await listDue(today) : [] };
    });
    const faults: unknown[] = [];
    for (const conversationId of due) await inTransaction(() => this.release(conversationId, today)).catch((fault: unknown) => void faults.push(fault));
    if (faults.length > 0) throw faults[0];
  }

  private async release(conversationId: string, today: string): Promise<void> {
    await lockUnnamed(conversationId);
    if (!(await noteRelease(conversationId, today))) return;
    const boxes = (await takeBoxes(conversationId)).map(({ id, sealed }) => ({ id, box: this.seals.openBox(sealed, conversationId) }));
    const blocked = await listBlocked(conversationId);
    const counted = await countHolders(conversationId, (await listKeys(conversationId)).at(-1)!.round, countsSince(today));
    const letters = boxes.flatMap(({ box }) => (box.letter && !blocked.has(box.letter.mark) ? [box.letter] : []));
    const chosen = new Set(chooseLetters(letters, { counted, needed: CREDENTIALS_NEEDED }, today));
    await withdrawShown(conversationId, boxes.flatMap(({ box }) => box.withdrawals), today);
    await this.show(conversationId, boxes, chosen, today);
    await rewriteTouched(conversationId);
    await putBoxes(conversationId, shuffle(boxes.map((each) => this.close(each, conversationId, chosen, blocked))));
    await putIssued(conversationId, shuffle(await takeIssued(conversationId)));
  }

  private async show(conversationId: string, boxes: readonly OpenBox[], chosen: ReadonlySet<BoxedLetter>, today: string): Promise<void> {
    const aliases = await findAliases(conversationId);
    const posts: ReleasedPost[] = [];
    for (const { box } of shuffle(boxes)) {
      const { letter } = box;
      if (!letter || !chosen.has(letter)) continue;
      const body = Buffer.from(letter.body, 'base64url').toString();
      if (letter.act === 'edit') await editShown(conversationId, letter.id, body, today);
      else posts.push({ id: letter.id, mark: letter.mark, alias: this.aliasOf(letter.mark, aliases), body, editHash: box.editHash! });
    }
    await showPosts(conversationId, posts, today);
  }

  private aliasOf(mark: string, aliases: Map<string, string>): string {
    const alias = aliases.get(mark) ?? newAlias(new Set(aliases.values()));
    aliases.set(mark, alias);
    return alias;
  }

  /** A letter box as it is put back: emptied of what went out, was taken back or is not let out. */
  private close({ id, box }: OpenBox, conversationId: string, chosen: ReadonlySet<BoxedLetter>, blocked: ReadonlySet<string>): KeptBox {
    const isOver = !box.letter || chosen.has(box.letter) || blocked.has(box.letter.mark);
    const next: Box = isOver ? EMPTY_BOX : { ...box, withdrawals: [] };
    return { id, sealed: this.seals.sealBox(next, conversationId) };
  }
}

/** The hour it is at an instant in a time zone. */
const hourIn = (instant: Date, timeZone: string): number => Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(instant));
