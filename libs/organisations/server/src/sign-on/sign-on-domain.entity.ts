import { TenantEntity } from '@waymark/platform/server';
import { Column, Entity } from 'typeorm';

/** A domain that the organisation says is its own, and perhaps has proved to be. */
@Entity({ schema: 'organisations', name: 'sign_on_domain' })
export class SignOnDomainRow extends TenantEntity {
  @Column('int')
  place: number;

  @Column('text')
  domain: string;

  /** What its DNS must hold. No secret: everybody can read it there. */
  @Column('text')
  token: string;

  @Column('uuid', { nullable: true })
  providerId: string | null;

  @Column('timestamptz', { nullable: true })
  provedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  checkedAt: Date | null;

  /** Since when the text has been missing from the DNS. */
  @Column('timestamptz', { nullable: true })
  absentSince: Date | null;

  @Column('timestamptz', { nullable: true })
  toldAt: Date | null;

  @Column('boolean')
  isEnforced: boolean;
}
