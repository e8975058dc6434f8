import { Injectable } from '@nestjs/common';
import { type InvitationAccepted, InvitationNews } from '@waymark/identity/server';
import { platformError } from '@waymark/platform/domain';
import { saveVersioned, take } from '@waymark/platform/server';
import { takeMembershipOf } from './membership.queries';
import { PersonRow } from './person.entity';

/** Whoever accepts an invitation becomes a member with the roles that an admin gave them. */
@Injectable()
export class MembershipStarts extends InvitationNews {
  async accepted({ personId, accountId, acceptedAt }: InvitationAccepted): Promise<void> {
    const person = await take(PersonRow, personId);
    const membership = await takeMembershipOf(personId);
    if (!membership || membership.endedAt) throw platformError('platform.not_found');
    person.accountId = accountId;
    membership.joinedAt = acceptedAt;
    await saveVersioned(person, person.version);
    await saveVersioned(membership, membership.version);
  }
}
