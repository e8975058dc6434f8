import type { ProposalDecision } from '@waymark/organisations/domain';
import { TenantEntity } from '@waymark/platform/server';
import { Column, Entity } from 'typeorm';

/** A dangerous change that waits, or has waited, for a second admin. Nothing of what was proposed changes afterwards. */
@Entity({ schema: 'organisations', name: 'proposed_change' })
export class ProposedChangeRow extends TenantEntity {
  @Column('text')
  kind: string;

  /** Ids, versions and words of a program: what `apply` is given when it is confirmed. */
  @Column('jsonb')
  payload: object;

  @Column('uuid')
  subjectId: string;

  /** Null for a person, whose name is read where it is kept. */
  @Column('text', { nullable: true })
  subjectName: string | null;

  @Column('uuid')
  proposedBy: string;

  @Column('timestamptz')
  proposedAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('text', { nullable: true })
  decision: ProposalDecision | null;

  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('text', { nullable: true })
  reason: string | null;
}
