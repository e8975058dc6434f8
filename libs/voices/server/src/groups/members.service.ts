import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { listActiveMembers } from '@waymark/organisations/server';
import { requirePermit } from '@waymark/plans/server';
import { addRows, Clock, currentMember, tx } from '@waymark/platform/server';
import { type GroupStanding, isShutOut, moveOfAsking, moveStanding, type StandingMove } from '@waymark/voices/domain';
import { voicesError } from '../voices.errors';
import type { DecideMemberArgs, MemberArgs, NameChairArgs } from './group.inputs';
import type { StaffGroup, StaffGroupPayload } from './group.model';
import { canAskToJoin, canChair, canLeave } from './group.policy';
import { GroupsService } from './groups.service';
import { listEntitled, lockGroup, type Place, takePlace } from './members.queries';

const REVISE = `
  update voices.group_member set state = $3, is_chair = $4, since_on = $5, version = version + 1 where organisation_id = $1 and id = $2`;

/** Who is in a group. The chairs decide; nobody decided over is told who did, and no row says it. */
@Injectable()
export class MembersService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(GroupsService) private readonly groups: GroupsService,
  ) {}

  /** Asks to join; whoever was invited is in at once. */
  async ask(groupKey: string): Promise<StaffGroupPayload> {
    const { group } = await this.takeGroup(groupKey);
    const member = await currentMember();
    requirePermit(canAskToJoin(group, member));
    await this.move(group.id, member.personId, moveOfAsking(group.viewerStanding));
    return { groupId: group.id };
  }

  /** @throws voices.group.last_chair while they are the only one who can keep the door. */
  async leave(groupKey: string): Promise<StaffGroupPayload> {
    const { group } = await this.takeGroup(groupKey);
    const member = await currentMember();
    requirePermit(canLeave(group));
    if (group.isViewerChair && !isShutOut(member.roles)) await this.requireAnotherChair(group.id, member.personId);
    await this.move(group.id, member.personId, 'leave');
    return { groupId: group.id };
  }

  async invite({ groupKey, personId }: MemberArgs): Promise<StaffGroupPayload> {
    const group = await this.takeAsChair(groupKey);
    await this.requireFit(group, personId);
    await this.move(group.id, personId, 'invite');
    return { groupId: group.id };
  }

  async decide({ groupKey, personId, decision }: DecideMemberArgs): Promise<StaffGroupPayload> {
    const group = await this.takeAsChair(groupKey);
    if (decision === 'admit') await this.requireFit(group, personId);
    const { personId: chair } = await currentMember();
    if (decision === 'remove' && personId === chair) await this.requireAnotherChair(group.id, personId);
    await this.move(group.id, personId, decision);
    return { groupId: group.id };
  }

  async nameChair({ groupKey, personId, isChair }: NameChairArgs): Promise<StaffGroupPayload> {
    const { group } = await this.takeGroup(groupKey);
    requirePermit(await this.groups.permitNamingChair(group));
    const place = await takePlace(group.id, personId);
    const entitled = await listEntitled(group.id, await this.today());
    if (!place || place.standing !== 'member') throw voicesError('voices.group.not_a_member', { field: 'personId' });
    if (isChair && !entitled.some((other) => other.personId === personId)) throw voicesError('voices.group.not_a_member', { field: 'personId' });
    if (!isChair) await this.requireAnotherChair(group.id, personId);
    if (place.isChair !== isChair) await this.write(place, place.standing, isChair, place.sinceOn);
    return { groupId: group.id };
  }

  private async takeGroup(groupKey: string): Promise<{ group: StaffGroup }> {
    const { id } = await this.groups.getByKey(groupKey);
    await lockGroup(id);
    return { group: await this.groups.get(id) };
  }

  private async takeAsChair(groupKey: string): Promise<StaffGroup> {
    const { group } = await this.takeGroup(groupKey);
    requirePermit(canChair(group, await currentMember()));
    return group;
  }

  private async requireAnotherChair(groupId: string, besides: string): Promise<void> {
    const entitled = await listEntitled(groupId, await this.today());
    if (!entitled.some(({ personId, isChair }) => isChair && personId !== besides)) throw voicesError('voices.group.last_chair');
  }

  private async requireFit(group: StaffGroup, personId: string): Promise<void> {
    const [person] = await listActiveMembers([personId], await this.today());
    if (!person) throw voicesError('voices.group.person_unfit', { field: 'personId' });
    if (isShutOut(person.roles)) throw voicesError('voices.group.person_shut_out', { name: person.name, field: 'personId' });
    if (group.sponsorId === personId) throw voicesError('voices.group.sponsor_inside', { field: 'personId' });
  }

  /** @throws voices.group.standing_changed when it cannot be made from where they stand. */
  private async move(groupId: string, personId: string, move: StandingMove): Promise<void> {
    const place = await takePlace(groupId, personId);
    const standing = moveStanding(place?.standing ?? null, move);
    if (!standing) throw voicesError('voices.group.standing_changed');
    const today = await this.today();
    if (place) await this.write(place, standing, false, today);
    else await addRows('voices.group_member', [{ id: randomUUID(), version: 1, group_id: groupId, person_id: personId, state: standing, is_chair: false, since_on: today }]);
  }

  private async write({ id }: Place, standing: GroupStanding, isChair: boolean, sinceOn: string): Promise<void> {
    await tx().execute(REVISE, [tx().organisationId, id, standing, isChair, sinceOn]);
  }

  private async today(): Promise<string> {
    return this.clock.today((await currentMember()).timeZone);
  }
}
