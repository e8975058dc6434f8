import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { listActiveMembers, noteAct } from '@waymark/organisations/server';
import { requirePermit } from '@waymark/plans/server';
import { platformError } from '@waymark/platform/domain';
import { addRows, Clock, currentMember, insert, isUuid, saveVersioned, take, tx } from '@waymark/platform/server';
import { voicesError } from '../voices.errors';
import type { OpenStaffGroupInput, ReviseStaffGroupInput, SpeakUpRouteInput } from './group.inputs';
import type { GroupLoad, SpeakUpRoute, StaffGroup, StaffGroupPayload } from './group.model';
import { canChair, canNameChair, canSeeLoad } from './group.policy';
import { countConversations, countOpenChallenges, findGroup, findGroupByKey, listRoutes } from './groups.queries';
import { listAdmissible, listEntitled, takePlace } from './members.queries';
import { StaffGroupRow } from './staff-group.entity';

const DEFAULTS = { terms: '', answerDays: 14, countsWorkingDays: false, minimumSupport: 5, voteRule: 'majority', voteQuorum: 3, routes: [] } as const;

/** Opens groups and keeps what the organisation knows of them. Who is in is the members' matter: see MembersService. */
@Injectable()
export class GroupsService {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** Opened once, with a sponsor outside and a first chair inside; from then on whoever opened it has no part in it. */
  async open({ key, name, purpose, sponsorId, firstChairId }: OpenStaffGroupInput): Promise<StaffGroupPayload> {
    const today = await this.today();
    if (sponsorId === firstChairId) throw voicesError('voices.group.sponsor_inside', { field: 'sponsorId' });
    await this.requireActive(sponsorId, 'sponsorId');
    await this.requireActive(firstChairId, 'firstChairId');
    const [chair] = await listAdmissible([firstChairId], today);
    if (!chair) throw voicesError('voices.group.person_shut_out', { name: await this.nameOf(firstChairId), field: 'firstChairId' });
    await tx().query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${tx().organisationId}/${key}`]);
    if (await findGroupByKey(key)) throw voicesError('voices.group.key_taken', { field: 'key' });
    const group = await insert(StaffGroupRow, { ...DEFAULTS, routes: [], key, name, purpose, sponsorId, openedOn: today });
    await addRows('voices.group_member', [{ id: randomUUID(), version: 1, group_id: group.id, person_id: firstChairId, state: 'member', is_chair: true, since_on: today }]);
    // That there is a group, and nothing of what happens in it: not even who its first chair is.
    await noteAct('voices.group_opened', group.id, this.clock.now());
    return { groupId: group.id };
  }

  /** Who chairs it changes it; nobody else, because the answer to a new sponsor tells whether they are inside. */
  async revise(given: ReviseStaffGroupInput): Promise<StaffGroupPayload> {
    const group = await this.get(given.id);
    requirePermit(canChair(group, await currentMember()));
    const row = await take(StaffGroupRow, given.id);
    if (given.sponsorId && given.sponsorId !== row.sponsorId) {
      await this.requireActive(given.sponsorId, 'sponsorId');
      if ((await takePlace(row.id, given.sponsorId))?.standing === 'member') throw voicesError('voices.group.sponsor_inside', { field: 'sponsorId' });
    }
    row.revise(given);
    await saveVersioned(row, given.version);
    return { groupId: row.id };
  }

  /** Where else people of this organisation can be heard: all of it at once, in order. */
  async reviseRoutes(routes: readonly SpeakUpRouteInput[]): Promise<SpeakUpRoute[]> {
    await tx().query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`${tx().organisationId}/routes`]);
    await tx().execute('delete from voices.speak_up_route where organisation_id = $1', [tx().organisationId]);
    await addRows('voices.speak_up_route', routes.map(({ name, how }, index) => ({ id: randomUUID(), version: 1, place: index + 1, name, how })));
    return listRoutes();
  }

  /** @throws platform.forbidden for everybody but the sponsor and members. */
  async load(key: string): Promise<GroupLoad> {
    const group = await this.getByKey(key);
    requirePermit(canSeeLoad(group, await currentMember()));
    return { memberCount: group.memberCount, conversationsByMonth: await countConversations(group.id, await this.today()), openChallenges: await countOpenChallenges(group.id) };
  }

  /** Whether the viewer may say who chairs a group; looks for a chair who can still go inside. */
  async permitNamingChair(group: StaffGroup): Promise<ReturnType<typeof canNameChair>> {
    const member = await currentMember();
    const mayTry = canNameChair(group, false, member);
    if (!mayTry.allowed || group.isViewerChair) return mayTry;
    const hasWorkingChair = (await listEntitled(group.id, await this.today())).some(({ isChair }) => isChair);
    return canNameChair(group, hasWorkingChair, member);
  }

  async get(id: string): Promise<StaffGroup> {
    const group = isUuid(id) ? await findGroup(id) : null;
    if (!group) throw platformError('platform.not_found');
    return group;
  }

  async getByKey(key: string): Promise<StaffGroup> {
    const group = await findGroupByKey(key);
    if (!group) throw platformError('platform.not_found');
    return group;
  }

  private async today(): Promise<string> {
    return this.clock.today((await currentMember()).timeZone);
  }

  private async requireActive(personId: string, field: string): Promise<void> {
    const [member] = await listActiveMembers([personId], await this.today());
    if (!member) throw voicesError('voices.group.person_unfit', { field });
  }

  private async nameOf(personId: string): Promise<string> {
    const [member] = await listActiveMembers([personId], await this.today());
    return member?.name ?? 'This person';
  }
}
