import { Inject, Injectable } from '@nestjs/common';
import { identityError, type InvitationAccepted, InvitationNews } from '@waymark/identity/server';
import { platformError } from '@waymark/platform/domain';
import { appendAudit, Clock, PermissionCatalogue, saveVersioned, take } from '@waymark/platform/server';
import { toWord } from '../access-log/note-act';
import { listRolesInForce, takeMembershipOf } from './membership.queries';
import { PersonRow } from './person.entity';

/** Whoever accepts an invitation becomes a member with the roles that an admin gave them. */
@Injectable()
export class MembershipStarts extends InvitationNews {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(PermissionCatalogue) private readonly permissions: PermissionCatalogue,
  ) {
    super();
  }

  async accepted({ personId, accountId, acceptedAt, inviterId }: InvitationAccepted): Promise<void> {
    if (inviterId && !(await this.canInvite(inviterId))) throw identityError('identity.invitation.not_usable');
    const person = await take(PersonRow, personId);
    const membership = await takeMembershipOf(personId);
    if (!membership || membership.endedAt) throw platformError('platform.not_found');
    person.accountId = accountId;
    membership.joinedAt = acceptedAt;
    await saveVersioned(person, person.version);
    await saveVersioned(membership, membership.version);
    await appendAudit('organisations.joined', { subjectId: personId, at: acceptedAt, by: personId, detail: { roles: toWord(membership.roles) } });
  }

  /** Read afresh: roles are also lost on a day, without anybody taking them away. */
  private async canInvite(personId: string): Promise<boolean> {
    return this.permissions.of(await listRolesInForce(personId, this.clock.now())).has('organisations.people.manage');
  }
}
