import type { Role } from '@waymark/organisations/domain';
import { TenantEntity } from '@waymark/platform/server';
import { Column, Entity } from 'typeorm';

/** A person's place in the organisation: what they may do, and until when. */
@Entity({ schema: 'organisations', name: 'membership' })
export class MembershipRow extends TenantEntity {
  @Column('uuid')
  personId: string;

  @Column('text', { array: true })
  roles: Role[];

  /** The last day it holds; null for no end. */
  @Column('date', { nullable: true })
  endsOn: string | null;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  invitedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  joinedAt: Date | null;
}
