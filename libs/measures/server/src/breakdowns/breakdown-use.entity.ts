import { TenantEntity } from '@waymark/platform/server';
import { Column, Entity } from 'typeorm';
import type { BreakdownShape, GroupComparison } from './breakdown.words';

/** That a measure is broken down by a dimension, and how: its categories, groups, parts and comparison. */
@Entity({ schema: 'measures', name: 'breakdown_use' })
export class BreakdownUseRow extends TenantEntity {
  @Column('uuid')
  measureId: string;

  @Column('text')
  dimension: string;

  @Column('text')
  schemeKey: string;

  @Column('text')
  groupingKey: string;

  @Column('text')
  shape: BreakdownShape;

  @Column('text', { array: true })
  parts: string[];

  @Column('text')
  compares: GroupComparison;

  @Column('text', { nullable: true })
  comparatorGroup: string | null;

  @Column('boolean', { default: false })
  comparatorOnTop: boolean;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
