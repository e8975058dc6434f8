import { TenantEntity } from '@waymark/platform/server';
import { Column, Entity } from 'typeorm';

/** Somebody the plan may name, whether or not they can sign in. */
@Entity({ schema: 'organisations', name: 'person' })
export class PersonRow extends TenantEntity {
  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { nullable: true })
  title: string | null;

  @Column('uuid', { nullable: true })
  teamId: string | null;

  /** Set when they accept their invitation. */
  @Column('uuid', { nullable: true })
  accountId: string | null;

  @Column('date', { nullable: true })
  leftOn: string | null;

  /** When their personal data was erased; what is left has a name with a number. */
  @Column('timestamptz', { nullable: true })
  erasedAt: Date | null;

  @Column('int', { nullable: true })
  erasedNumber: number | null;

  /** Grows with each change of their roles, so that a page which shows both person and roles needs one version only. */
  @Column('int', { default: 0 })
  membershipVersion: number;
}
