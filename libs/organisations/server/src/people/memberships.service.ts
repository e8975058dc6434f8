import { Inject, Injectable } from '@nestjs/common';
import { admitAccount, dismissAccount, hasAccount, withdrawInvitations, withdrawInvitationsBy } from '@waymark/identity/server';
import { inOrder, isPowerRaised, membershipStateOf, type Role, type Standing } from '@waymark/organisations/domain';
import { platformError } from '@waymark/platform/domain';
import { changesOf, Clock, CONFIG, type Config, currentMember, insert, PermissionCatalogue, requireProof, requireUnchanged, saveVersioned, take, tx } from '@waymark/platform/server';
import { noteAct, toWord } from '../access-log/note-act';
import { canChange } from '../erasing/erasing.policy';
import { organisationsError } from '../organisations.errors';
import { lockOrganisation } from '../organisations/organisations.queries';
import { closeLapsed } from '../second-person/proposed-changes.queries';
import { invite } from './invite';
import { MembershipRow } from './membership.entity';
import { takeMembershipOf } from './membership.queries';
import { enforce, requireLastDay, requireNotPast, requireSamePlace } from './membership-rules';
import type { ChangeRolesArgs } from './people.inputs';
import { canBeInvited, canLeave, keepsAnAdmin } from './people.policy';
import { listLastingAdmins } from './people.queries';
import { raiseRoles, registerRaises } from './raise-roles';
import { PersonRow } from './person.entity';

const rolesInForce = (membership: MembershipRow | null): readonly Role[] => (membership && !membership.endedAt ? membership.roles : []);

const standingOf = (membership: MembershipRow | null): Standing => ({ roles: [...rolesInForce(membership)], endsOn: membership?.endsOn ?? null });

/** Their account was erased where they had left as well: they are invited afresh. */
function forgetAccount(person: PersonRow, membership: MembershipRow | null): void {
  person.accountId = null;
  if (membership) Object.assign(membership, { joinedAt: null, invitedAt: null });
}

/** Gives roles and takes them away. One at a time in an organisation, because who the last admin is depends on all of them. */
@Injectable()
export class MembershipsService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(PermissionCatalogue) private readonly permissions: PermissionCatalogue,
  ) {
    registerRaises((change) => this.placeAsSeen(change));
  }

  /**
   * Gives a person these roles in place of those they had; invites whoever has no place yet, and brings back whoever had left.
   * @returns the id under which it waits for a second admin, when it gives power; else null, and it is done.
   */
  async changeRoles(change: ChangeRolesArgs): Promise<string | null> {
    const { personId, version, roles, membershipEndsOn } = change;
    if (roles.length === 0) throw organisationsError('organisations.roles.needed', { field: 'roles' });
    requireNotPast(membershipEndsOn, await this.today());
    await lockOrganisation();
    const person = await take(PersonRow, personId);
    const existing = await takeMembershipOf(personId);
    await requireSamePlace(person, existing, version);
    enforce(canChange({ isErased: person.erasedAt !== null }));
    const before = standingOf(existing);
    const after: Standing = { roles, endsOn: membershipEndsOn === undefined ? (existing?.endsOn ?? null) : membershipEndsOn };
    requireLastDay(roles, after.endsOn);
    if (isPowerRaised(before, after)) return raiseRoles(person, before, change);
    // One admin may stop another, as by ending their place; whoever finds a session open may not.
    if (before.roles.includes('admin') && isPowerRaised(after, before)) await requireProof();
    await this.place(change);
    return null;
  }

  /** Moves the last day of somebody's place; roles stay as they are. @returns as changeRoles. */
  async extend(personId: string, version: number, membershipEndsOn: string): Promise<string | null> {
    const membership = await takeMembershipOf(personId);
    if (!membership || membership.endedAt) throw platformError('platform.not_found');
    return this.changeRoles({ personId, version, roles: membership.roles, membershipEndsOn });
  }

  /** Does what `changeRoles` says, whoever has agreed to it. */
  async place({ personId, version, roles, membershipEndsOn }: ChangeRolesArgs): Promise<void> {
    await closeLapsed(this.clock.now());
    const person = await take(PersonRow, personId);
    const existing = await takeMembershipOf(personId);
    await requireSamePlace(person, existing, version);
    if (person.accountId && !(await hasAccount(person.accountId))) forgetAccount(person, existing);
    const before = standingOf(existing).roles;
    const membership = existing ?? (await insert(MembershipRow, { personId, roles: inOrder(roles), endsOn: membershipEndsOn ?? null, endedAt: null, invitedAt: null, joinedAt: null }));
    if (existing) await this.revise(existing, person, roles, membershipEndsOn);
    else person.membershipVersion += 1;
    person.leftOn = null;
    if (person.accountId) await admitAccount(person.accountId, tx().organisationId);
    await saveVersioned(person, person.version);
    if (!membership.joinedAt && !membership.invitedAt) await this.invite(person, membership);
    await this.noteRoles(personId, before, roles);
  }

  /** A raise that was agreed to for somebody at one address is not for whoever reads another. */
  private async placeAsSeen(change: ChangeRolesArgs): Promise<void> {
    await requireUnchanged(await take(PersonRow, change.personId), change.version, ['email']);
    await this.place(change);
  }

  /** Sends the invitation again; the link sent before stops working. */
  async sendInvitation(personId: string): Promise<void> {
    const person = await take(PersonRow, personId);
    const membership = await takeMembershipOf(personId);
    await this.invite(person, membership);
  }

  /** Takes all roles away and records that the person has left. What they own stays theirs until somebody else takes it over. */
  async end(personId: string, version: number): Promise<void> {
    await lockOrganisation();
    const person = await take(PersonRow, personId);
    const membership = await takeMembershipOf(personId);
    await requireSamePlace(person, membership, version);
    if (rolesInForce(membership).includes('admin')) await requireProof();
    enforce(canLeave({ hasLeft: person.leftOn !== null }));
    await this.requireAnAdmin(personId, false);
    if (membership && !membership.endedAt) {
      membership.endedAt = this.clock.now();
      await saveVersioned(membership, membership.version);
    }
    person.leftOn = await this.today();
    person.membershipVersion += 1;
    await saveVersioned(person, person.version);
    await withdrawInvitations(tx().organisationId, personId);
    await withdrawInvitationsBy(tx().organisationId, personId);
    if (person.accountId) await dismissAccount(person.accountId, tx().organisationId);
    await noteAct('organisations.membership_ended', personId, this.clock.now());
  }

  private async noteRoles(personId: string, before: readonly Role[], after: readonly Role[]): Promise<void> {
    const [added, removed] = [inOrder(after.filter((role) => !before.includes(role))), inOrder(before.filter((role) => !after.includes(role)))];
    if (added.length + removed.length === 0) return;
    await noteAct('organisations.roles_changed', personId, this.clock.now(), { added: toWord(added), removed: toWord(removed) });
  }

  private async revise(membership: MembershipRow, person: PersonRow, roles: readonly Role[], endsOn: string | null | undefined): Promise<void> {
    if (membership.endedAt && !membership.joinedAt) membership.invitedAt = null;
    membership.roles = inOrder(roles);
    membership.endedAt = null;
    if (endsOn !== undefined) membership.endsOn = endsOn;
    requireNotPast(membership.endsOn, await this.today());
    await this.requireAnAdmin(person.id, membership.roles.includes('admin') && membership.endsOn === null);
    if (Object.keys(changesOf(membership)).length === 0) return;
    await saveVersioned(membership, membership.version);
    if (!this.permissions.of(membership.roles).has('organisations.people.manage')) await withdrawInvitationsBy(tx().organisationId, person.id);
    person.membershipVersion += 1;
  }

  private async invite(person: PersonRow, membership: MembershipRow | null): Promise<void> {
    const viewer = await currentMember();
    const facts = { hasMembership: membership !== null, hasJoined: Boolean(membership?.joinedAt), hasEnded: Boolean(membership?.endedAt), endsOn: membership?.endsOn ?? null };
    const { email } = person;
    if (!email) throw organisationsError('organisations.person.email_needed', { field: 'email' });
    enforce(canBeInvited({ email, roles: membership?.roles ?? [], state: membershipStateOf(facts, this.clock.today(viewer.timeZone)) }));
    const now = this.clock.now();
    await invite({ personId: person.id, personName: person.name, email, invitedBy: viewer.personId, invitedByName: viewer.name, now, publicUrl: this.config.publicUrl });
    const taken = await takeMembershipOf(person.id);
    taken!.invitedAt = now;
    await saveVersioned(taken!, taken!.version);
  }

  private async requireAnAdmin(personId: string, staysLasting: boolean): Promise<void> {
    const admins = await listLastingAdmins();
    enforce(keepsAnAdmin({ isLasting: admins.includes(personId), staysLasting, others: admins.filter((id) => id !== personId).length }));
  }

  private async today(): Promise<string> {
    return this.clock.today((await currentMember()).timeZone);
  }
}
