import type { MappingOverride, PlanDraft } from '@waymark/interchange/domain';
import { TenantEntity } from '@waymark/platform/server';
import { Column, Entity } from 'typeorm';

export const importStates = ['waiting', 'reading', 'ready', 'refused', 'saving', 'saved', 'failed'] as const;
export type ImportState = (typeof importStates)[number];

/** A file on its way into a plan. The file itself is not a property: it is large, and only the reading needs it. */
@Entity({ schema: 'interchange', name: 'plan_import' })
export class PlanImportRow extends TenantEntity {
  @Column('text')
  fileName: string;

  @Column('int')
  size: number;

  @Column('text')
  state: ImportState;

  /** Why the file cannot be used, in a sentence for people. */
  @Column('text', { nullable: true })
  refusal: string | null;

  @Column('int')
  progress: number;

  @Column('text')
  ticketHash: string;

  @Column('timestamptz')
  ticketExpiresAt: Date;

  @Column('timestamptz', { nullable: true })
  ticketUsedAt: Date | null;

  @Column('jsonb', { nullable: true })
  mapping: MappingOverride | null;

  @Column('jsonb', { nullable: true })
  draft: PlanDraft | null;

  /** The plan it would bring up to date; null makes a new one. */
  @Column('uuid', { nullable: true })
  targetPlanId: string | null;

  /** Whether a person named the plan. Otherwise it is looked for when the file is read. */
  @Column('boolean')
  targetChosen: boolean;

  @Column('uuid')
  openedBy: string;

  @Column('timestamptz')
  openedAt: Date;

  @Column('uuid', { nullable: true })
  savedPlanId: string | null;

  @Column('timestamptz', { nullable: true })
  savedAt: Date | null;
}
