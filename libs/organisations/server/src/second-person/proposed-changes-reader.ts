import { Inject, Injectable } from '@nestjs/common';
import { proposalStateOf } from '@waymark/organisations/domain';
import { platformError } from '@waymark/platform/domain';
import { Clock, currentMember } from '@waymark/platform/server';
import { dangerousChangeOf } from './dangerous-changes';
import type { ProposedChange, ProposedChangePage, ProposedChangesArgs } from './proposed-change.model';
import { countProposals, listProposals, listProposalsOf, listUndecided, listUndecidedAbout, type ProposalRow } from './proposed-changes.queries';
import { canConfirm, canRefuse, canWithdraw } from './proposals.policy';

const CURSOR = /^([01])\.(\d{1,18})$/;

/** @throws platform.bad_input for a cursor that no page of ours gave out. */
function readCursor(cursor: string): [rank: number, place: string] {
  const parts = CURSOR.exec(cursor);
  if (!parts) throw platformError('platform.bad_input', { fields: { after: 'Use the cursor of the page before.' } });
  return [Number(parts[1]), parts[2]!];
}

const toCursor = ({ decision, place }: ProposalRow): string => `${decision ? 0 : 1}.${place}`;

/** Shows changes that take two admins, as the viewer may decide on them. */
@Injectable()
export class ProposedChangesReader {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** One page: what waits, then what was decided. */
  async list({ first: asked, after }: ProposedChangesArgs): Promise<ProposedChangePage> {
    const [first, now] = [asked ?? 20, this.clock.now()];
    const found = await listProposals(now, first, after ? readCursor(after) : null);
    const page = found.slice(0, first);
    const waiting = await Promise.all((await listUndecided(now)).map((row) => this.toModel(row, now)));
    return {
      items: await Promise.all(page.map((row) => this.toModel(row, now))),
      total: await countProposals(),
      waitingForViewer: waiting.filter(({ viewerCan }) => viewerCan.confirm.allowed).length,
      nextCursor: found.length > first ? toCursor(page.at(-1)!) : null,
    };
  }

  /** A change by id. @throws platform.not_found */
  async get(id: string): Promise<ProposedChange> {
    const now = this.clock.now();
    const [row] = await listProposalsOf([id], now);
    if (!row) throw platformError('platform.not_found');
    return this.toModel(row, now);
  }

  /** What waits about these subjects, one of each. */
  async listWaitingAbout(subjectIds: readonly string[]): Promise<ProposedChange[]> {
    const now = this.clock.now();
    const found = await Promise.all((await listUndecidedAbout(subjectIds, now)).map((row) => this.toModel(row, now)));
    return found.filter(({ state }) => state === 'waiting');
  }

  private async toModel(row: ProposalRow, now: Date): Promise<ProposedChange> {
    const { id, kind, payload, subjectId, subjectName, proposedAt, expiresAt, decidedAt, reason } = row;
    const state = proposalStateOf(row, now);
    const place = { state, isOwn: row.proposedBy === (await currentMember()).personId };
    const lines = (await dangerousChangeOf(kind).describe?.(payload)) ?? [];
    return {
      id, kind, subjectId, subjectName, state, proposedAt, expiresAt, decidedAt, reason, proposedById: row.proposedBy, decidedById: row.decidedBy,
      lines: lines.map(({ field, before, after }) => ({ field, before: [...before], after: [...after] })),
      viewerCan: { confirm: canConfirm(place), refuse: canRefuse(place), withdraw: canWithdraw(place) },
    };
  }
}
