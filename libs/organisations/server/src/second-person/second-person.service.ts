import { Inject, Injectable } from '@nestjs/common';
import { expiryOf } from '@waymark/organisations/domain';
import { appendAudit, Clock, CONFIG, type Config, currentMember, insert, type Member, requireProof, tx } from '@waymark/platform/server';
import { organisationsError } from '../organisations.errors';
import { getOrganisation, lockOrganisation } from '../organisations/organisations.queries';
import { dangerousChangeOf } from './dangerous-changes';
import { type ChangeNews, tellItWaits, tellItWasMadeAlone } from './news';
import { ProposedChangeRow } from './proposed-change.entity';
import { closeLapsed, isPerson, listColleagues, listUndecidedAbout } from './proposed-changes.queries';

/** What a change is about, for those who decide. The name of a person is not kept: it is read where it stands. */
export interface ChangeSubject {
  readonly subjectId: string;
  readonly subjectName: string;
}

/** What became of a change: made at once, or waiting under this id. */
export interface Outcome {
  readonly isMade: boolean;
  readonly proposalId: string | null;
}

/** The page on which changes wait. */
export const waitingLink = async (publicUrl: string): Promise<string> => `${publicUrl}/${(await getOrganisation()).slug}/settings/waiting`;

/** Keeps dangerous changes until a second admin confirms them. */
@Injectable()
export class SecondPersonService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    hold(this);
  }

  /** See `makeOrPropose`. */
  async makeOrPropose(kind: string, payload: object, about: ChangeSubject): Promise<Outcome> {
    await requireProof();
    const change = dangerousChangeOf(kind);
    await lockOrganisation();
    const member = await currentMember();
    const now = this.clock.now();
    await closeLapsed(now);
    if ((await listUndecidedAbout([about.subjectId], now)).some((waiting) => waiting.kind === kind)) throw organisationsError('organisations.proposal.waits_already');
    const admins = await listColleagues('admin', now);
    if (!admins.some(({ id }) => id === member.personId)) throw organisationsError('organisations.proposal.admins_only');
    if (admins.length > 1) return { isMade: false, proposalId: await this.propose(kind, payload, about, member, now) };
    await change.apply(payload);
    await this.recordMadeAlone(kind, payload, about, member, now);
    return { isMade: true, proposalId: null };
  }

  private async propose(kind: string, payload: object, about: ChangeSubject, member: Member, now: Date): Promise<string> {
    await rehearse(kind, payload);
    const proposal = await insert(ProposedChangeRow, { ...(await this.toRow(kind, payload, about, member, now)), decision: null, decidedBy: null, decidedAt: null });
    const others = (await listColleagues('admin', now)).filter(({ id }) => id !== member.personId);
    await tellItWaits(others, await this.newsOf(kind, member));
    await appendAudit('organisations.change_proposed', { subjectId: proposal.id, at: now, by: member.personId, detail: { kind, aboutId: about.subjectId } });
    return proposal.id;
  }

  /** Never silent: it stands on the page of changes, in the chain, and in the mail of all who lead the organisation. */
  private async recordMadeAlone(kind: string, payload: object, about: ChangeSubject, member: Member, now: Date): Promise<void> {
    const made = await insert(ProposedChangeRow, { ...(await this.toRow(kind, payload, about, member, now)), decision: 'made_alone', decidedBy: member.personId, decidedAt: now });
    await tellItWasMadeAlone((await listColleagues('executive', now)).filter(({ id }) => id !== member.personId), await this.newsOf(kind, member));
    await appendAudit('organisations.change_made_alone', { subjectId: made.id, at: now, by: member.personId, detail: { kind, aboutId: about.subjectId } });
  }

  private async toRow(kind: string, payload: object, { subjectId, subjectName }: ChangeSubject, { personId }: Member, now: Date) {
    const name = (await isPerson(subjectId)) ? null : subjectName;
    return { kind, payload, subjectId, subjectName: name, proposedBy: personId, proposedAt: now, expiresAt: expiryOf(now), reason: null };
  }

  private async newsOf(kind: string, { name }: Member): Promise<ChangeNews> {
    return { kind, byName: name, link: await waitingLink(this.config.publicUrl) };
  }
}

/** Makes the change and undoes it, so that whoever asks hears now what would be wrong with it. */
async function rehearse(kind: string, payload: object): Promise<void> {
  const change = dangerousChangeOf(kind);
  if (!change.isRehearsed) return;
  await tx().query('savepoint rehearsal');
  await change.apply(payload);
  await tx().query('rollback to savepoint rehearsal');
}

/** The service of the application at hand: a process is one application. */
let inForce: SecondPersonService | null = null;

function hold(service: SecondPersonService): void {
  inForce = service;
}

/**
 * Makes a dangerous change at once while nobody else could confirm it, and records that one person made it alone; else keeps it until
 * another admin confirms it. Needs proof. Called in a write transaction, as a member.
 * @throws organisations.proposal.waits_already while a change of this kind waits for the same subject.
 */
export function makeOrPropose<P extends object>(kind: string, payload: P, about: ChangeSubject): Promise<Outcome> {
  if (!inForce) throw new Error('There is no application here that could keep a change.');
  return inForce.makeOrPropose(kind, payload, about);
}
