import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config, currentMember, type Member, requireProof, tx } from '@waymark/platform/server';
import { organisationsError } from '../organisations.errors';
import { getOrganisation, lockOrganisation } from '../organisations/organisations.queries';
import { dangerousChangeOf } from './dangerous-changes';
import { type ChangeSubject, keepMadeAlone, keepProposal } from './keep-proposal';
import { type ChangeNews, tellItWaits, tellItWasMadeAlone } from './news';
import { closeLapsed, listColleagues, listUndecidedAbout } from './proposed-changes.queries';

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
    const proposed = { kind, payload, about, by: member.personId, now };
    if (admins.length > 1) {
      await rehearse(kind, payload);
      await tellItWaits(admins.filter(({ id }) => id !== member.personId), await this.newsOf(kind, member));
      return { isMade: false, proposalId: await keepProposal(proposed) };
    }
    await change.apply(payload);
    await this.tellMadeAlone(kind, member, now);
    await keepMadeAlone(proposed);
    return { isMade: true, proposalId: null };
  }

  /** Never silent: it stands on the page of changes, in the chain, and in the mail of all who lead the organisation. */
  private async tellMadeAlone(kind: string, member: Member, now: Date): Promise<void> {
    await tellItWasMadeAlone((await listColleagues('executive', now)).filter(({ id }) => id !== member.personId), await this.newsOf(kind, member));
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
