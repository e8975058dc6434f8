import type { ProviderKind, SignOnProblem } from '@waymark/identity/server';
import { TenantEntity } from '@waymark/platform/server';
import { Column, Entity } from 'typeorm';

/** A provider as admins set it up. The secret is not here. */
@Entity({ schema: 'organisations', name: 'sign_on_provider' })
export class SignOnProviderRow extends TenantEntity {
  @Column('int')
  place: number;

  @Column('text')
  name: string;

  @Column('text')
  kind: ProviderKind;

  @Column('text')
  issuer: string;

  @Column('text')
  clientId: string;

  @Column('text')
  state: 'draft' | 'on' | 'off';

  /** The newest settings, in use or not. */
  @Column('int')
  revision: number;

  /** The settings by which people sign in; null while it is not on. */
  @Column('int', { nullable: true })
  liveRevision: number | null;

  @Column('timestamptz', { nullable: true })
  removedAt: Date | null;

  @Column('int', { nullable: true })
  testedRevision: number | null;

  @Column('timestamptz', { nullable: true })
  testedAt: Date | null;

  @Column('text', { nullable: true })
  testProblem: SignOnProblem | null;

  @Column('text', { nullable: true })
  testEmail: string | null;

  @Column('text', { nullable: true })
  testName: string | null;
}
