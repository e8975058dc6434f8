import { TenantEntity } from '@waymark/platform/server';
import { Column, Entity } from 'typeorm';

/** An organisation: its row's id is the organisation's own. */
@Entity({ schema: 'organisations', name: 'organisation' })
export class OrganisationRow extends TenantEntity {
  @Column('text')
  name: string;

  /** First part of the address of all its pages; never changes. */
  @Column('text')
  slug: string;

  @Column('text')
  timeZone: string;

  /** After this many days without an update an action counts as stale. */
  @Column('int')
  staleAfterDays: number;

  /** Whether programs of the organisation may write operations of their own to the API. */
  @Column('boolean')
  hasOpenEndpoint: boolean;
}
