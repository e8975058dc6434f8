import { TenantEntity } from '@waymark/platform/server';
import { Column, Entity } from 'typeorm';

/** An address under which somebody's calendar reads the dates of reviews. */
@Entity({ schema: 'reviews', name: 'calendar_link' })
export class CalendarLinkRow extends TenantEntity {
  @Column('uuid')
  personId: string;

  /** Of the token in the address, which is kept nowhere. */
  @Column('text')
  tokenHash: string;

  @Column('timestamptz')
  madeAt: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;
}
