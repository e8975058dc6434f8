import { Inject, Injectable } from '@nestjs/common';
import { membershipStateOf } from '@waymark/organisations/domain';
import { platformError } from '@waymark/platform/domain';
import { appendAudit, Clock, currentMember, take } from '@waymark/platform/server';
import { organisationsError } from '../organisations.errors';
import { lockOrganisation } from '../organisations/organisations.queries';
import { MembershipsService } from '../people/memberships.service';
import { canLeave, keepsAnAdmin } from '../people/people.policy';
import { listLastingAdmins, listPersonFactsOf, type PersonFacts } from '../people/people.queries';
import { PersonRow } from '../people/person.entity';
import { belongingsKinds, type Successor, type Unfit } from './belongings';
import type { HandedPartInput, HandOverInput } from './leaving.inputs';
import type { HandOverPayload, Leaving, UnfitSuccession } from './leaving.model';

/** Sees people off: what is theirs goes to others and their place ends, all in one transaction or nothing of it. */
@Injectable()
export class LeavingService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(MembershipsService) private readonly memberships: MembershipsService,
  ) {}

  /** What is a person's, and whether they can be seen off. */
  async show(personId: string): Promise<Leaving> {
    const person = await this.get(personId);
    const kinds = [];
    for (const { kind, list } of belongingsKinds()) {
      const items = [...(await list(personId))];
      if (items.length > 0) kinds.push({ kind, count: items.length, items });
    }
    return { personId, kinds, canEnd: await this.permitEnd(person) };
  }

  /** What of it somebody cannot take over, and why. */
  async listUnfit(personId: string, successorId: string): Promise<UnfitSuccession[]> {
    const to = await this.getSuccessor(successorId, personId);
    const unfit: UnfitSuccession[] = [];
    for (const { kind, list, listUnfit } of belongingsKinds()) {
      const ids = (await list(personId)).map(({ id }) => id);
      if (ids.length > 0) unfit.push(...(await listUnfit(to, ids, personId)).map(({ id, reason }) => ({ kind, id, reason })));
    }
    return unfit;
  }

  /** Hands over what the parts say and ends the membership; whoever has left already only hands over. */
  async handOver({ personId, version, parts }: HandOverInput): Promise<HandOverPayload> {
    await lockOrganisation();
    const leaver = await take(PersonRow, personId);
    const member = await currentMember();
    const at = this.clock.now();
    await this.requireAll(personId, parts);
    const handed = parts.filter(({ successorId }) => successorId);
    const counts: Record<string, number> = {};
    // In the order of the kinds, so that two who see people off at once wait for each other rather than for ever.
    for (const kind of belongingsKinds()) {
      for (const { ids, successorId } of handed.filter((part) => part.kind === kind.kind)) {
        const to = await this.getSuccessor(successorId!, personId);
        refuseUnfit(await kind.listUnfit(to, ids, personId));
        const reason = `Handed over from ${leaver.name} to ${to.name}: ${leaver.name} has left.`;
        await kind.handOver({ from: { id: personId, name: leaver.name }, to, ids: [...ids], by: member.personId, at, today: this.clock.today(member.timeZone), reason });
        counts[kind.kind] = (counts[kind.kind] ?? 0) + ids.length;
      }
    }
    if (leaver.leftOn === null) await this.memberships.end(personId, version);
    const handedOver = Object.values(counts).reduce((sum, count) => sum + count, 0);
    if (handedOver > 0) await appendAudit('organisations.reassigned', { subjectId: personId, at, by: member.personId, detail: counts });
    return { personId, handedOver };
  }

  /** Each thing that is theirs now must be named once: whoever saw the page has decided about all of it. */
  private async requireAll(personId: string, parts: readonly HandedPartInput[]): Promise<void> {
    const named = new Set<string>();
    for (const { kind, ids } of parts) for (const id of ids) named.add(`${kind} ${id}`);
    const total = parts.reduce((sum, { ids }) => sum + ids.length, 0);
    const held: string[] = [];
    for (const { kind, list } of belongingsKinds()) held.push(...(await list(personId)).map(({ id }) => `${kind} ${id}`));
    if (total !== named.size || held.length !== named.size || !held.every((key) => named.has(key))) throw organisationsError('organisations.leaving.changed');
  }

  private async getSuccessor(id: string, leaverId: string): Promise<Successor> {
    if (id === leaverId) throw organisationsError('organisations.leaving.to_themselves', { field: 'successorId' });
    const person = await this.get(id);
    const today = this.clock.today((await currentMember()).timeZone);
    if (person.leftOn !== null) throw organisationsError('organisations.leaving.successor_left', { name: person.name, field: 'successorId' } as { name: string });
    return { id, name: person.name, roles: person.roles, state: membershipStateOf(person, today) };
  }

  private async get(id: string): Promise<PersonFacts> {
    const [person] = await listPersonFactsOf([id]);
    return person ?? (() => { throw platformError('platform.not_found'); })();
  }

  private async permitEnd({ id, leftOn }: PersonFacts): Promise<Leaving['canEnd']> {
    const leaves = canLeave({ hasLeft: leftOn !== null });
    if (!leaves.allowed) return leaves;
    const admins = await listLastingAdmins();
    return keepsAnAdmin({ isLasting: admins.includes(id), staysLasting: false, others: admins.filter((admin) => admin !== id).length });
  }
}

function refuseUnfit([first]: readonly Unfit[]): void {
  if (first) throw organisationsError('organisations.leaving.unfit', { reason: first.reason, field: 'successorId' } as { reason: string });
}
