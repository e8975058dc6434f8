import { Inject, Injectable } from '@nestjs/common';
import { proposalStateOf, SOMETHING_TO_SEE } from '@waymark/organisations/domain';
import { DomainError } from '@waymark/platform/domain';
import { appendAudit, Clock, CONFIG, type Config, currentMember, type Member, saveVersioned, take, tx } from '@waymark/platform/server';
import { organisationsError } from '../organisations.errors';
import { lockOrganisation } from '../organisations/organisations.queries';
import { enforce } from '../people/membership-rules';
import { dangerousChangeOf } from './dangerous-changes';
import { tellItIsDecided } from './news';
import { ProposedChangeRow } from './proposed-change.entity';
import { closeLapsed, listColleagues } from './proposed-changes.queries';
import { canConfirm, canRefuse, canWithdraw, type ProposalPlace } from './proposals.policy';
import { waitingLink } from './second-person.service';

interface Deciding {
  readonly row: ProposedChangeRow;
  readonly place: ProposalPlace;
  readonly member: Member;
  readonly now: Date;
}

/** Not about the change but about who asks; the proposal stays as it is. */
const ABOUT_THE_VIEWER = new Set(['platform.proof_needed', 'platform.unauthenticated', 'platform.second_factor_needed']);

/** Decides on changes that wait: each once, because whoever decides holds the organisation until it is done. */
@Injectable()
export class DecisionsService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Makes the change, here and now, as whoever confirms it; what can no longer be made is closed as overtaken, and nothing is done. */
  async confirm(id: string): Promise<void> {
    const deciding = await this.take(id);
    enforce(canConfirm(deciding.place));
    const isMade = await this.tryToMake(deciding.row);
    await this.decide(deciding, isMade ? 'confirmed' : 'overtaken');
    await this.tell(deciding, isMade ? 'confirmed' : 'overtaken');
    if (isMade) await this.note(deciding, 'confirmed');
  }

  /** Turns a change down, with the reason that whoever asked is owed. */
  async refuse(id: string, reason: string): Promise<void> {
    if (!SOMETHING_TO_SEE.test(reason)) throw organisationsError('organisations.proposal.reason_needed', { field: 'reason' });
    const deciding = await this.take(id);
    enforce(canRefuse(deciding.place));
    deciding.row.reason = reason.trim();
    await this.decide(deciding, 'refused');
    await this.tell(deciding, 'refused');
    await this.note(deciding, 'refused');
  }

  /** Takes back what one has asked for. */
  async withdraw(id: string): Promise<void> {
    const deciding = await this.take(id);
    enforce(canWithdraw(deciding.place));
    await this.decide(deciding, 'withdrawn');
    await this.note(deciding, 'withdrawn');
  }

  private async take(id: string): Promise<Deciding> {
    await lockOrganisation();
    const [member, now] = [await currentMember(), this.clock.now()];
    const row = await take(ProposedChangeRow, id);
    const isProposerAdmin = (await listColleagues('admin', now)).some((admin) => admin.id === row.proposedBy);
    return { row, member, now, place: { state: proposalStateOf({ ...row, isProposerAdmin }, now), isOwn: row.proposedBy === member.personId } };
  }

  /** What `apply` wrote before it failed is undone; the decision is not. */
  private async tryToMake({ kind, payload }: ProposedChangeRow): Promise<boolean> {
    await tx().query('savepoint before_change');
    try {
      await dangerousChangeOf(kind).apply(payload);
      return true;
    } catch (error) {
      if (!(error instanceof DomainError) || ABOUT_THE_VIEWER.has(error.code)) throw error;
      await tx().query('rollback to savepoint before_change');
      return false;
    }
  }

  private async decide({ row, member, now }: Deciding, decision: 'confirmed' | 'refused' | 'withdrawn' | 'overtaken'): Promise<void> {
    Object.assign(row, { decision, decidedBy: member.personId, decidedAt: now });
    await saveVersioned(row, row.version);
    await closeLapsed(now);
  }

  private async tell({ row, member, now }: Deciding, words: 'confirmed' | 'refused' | 'overtaken'): Promise<void> {
    const proposer = (await listColleagues('admin', now)).filter(({ id }) => id === row.proposedBy);
    await tellItIsDecided(proposer, words, { kind: row.kind, byName: member.name, link: await waitingLink(this.config.publicUrl) });
  }

  private async note({ row, member, now }: Deciding, word: 'confirmed' | 'refused' | 'withdrawn'): Promise<void> {
    await appendAudit(`organisations.change_${word}`, { subjectId: row.id, at: now, by: member.personId, detail: { kind: row.kind, aboutId: row.subjectId } });
  }
}
