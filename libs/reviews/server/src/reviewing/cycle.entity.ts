import type { Day } from '@waymark/platform/domain';
import { TenantEntity } from '@waymark/platform/server';
import type { StageLengths } from '@waymark/reviews/domain';
import { Column, Entity } from 'typeorm';
import type { CycleKind } from './review.enums';

/** What may be said of a cycle again. */
export interface RevisedTerms {
  readonly startsOn?: Day | null;
  readonly monthsEach?: number | null;
  readonly graceDays?: number | null;
  readonly stageDays?: StageLengths | null;
  readonly teamLeadDays?: number | null;
  readonly subGroupName?: string | null;
  readonly boardName?: string | null;
  readonly presentedById?: string | null;
  readonly name?: string | null;
}

/** How often a plan is reviewed. */
@Entity({ schema: 'reviews', name: 'cycle' })
export class ReviewCycleRow extends TenantEntity {
  @Column('uuid')
  planId: string;

  @Column('text')
  kind: CycleKind;

  @Column('text', { nullable: true })
  name: string | null;

  /** The first day of its first period. */
  @Column('date')
  startsOn: Day;

  @Column('int')
  monthsEach: number;

  @Column('int')
  graceDays: number;

  @Column('jsonb')
  stageDays: StageLengths;

  /** Teams' plans beneath are done so many days before this plan's executive team reads. */
  @Column('int')
  teamLeadDays: number;

  @Column('text')
  subGroupName: string;

  @Column('text')
  boardName: string;

  @Column('uuid', { nullable: true })
  presentedById: string | null;

  @Column('timestamptz', { nullable: true })
  stoppedAt: Date | null;

  /** Changes what is to come; what is left out stays. A name is only for another sort of review, and nobody need present. */
  revise({ startsOn, monthsEach, graceDays, stageDays, teamLeadDays, subGroupName, boardName, presentedById, name }: RevisedTerms): void {
    this.startsOn = startsOn ?? this.startsOn;
    this.monthsEach = monthsEach ?? this.monthsEach;
    this.graceDays = graceDays ?? this.graceDays;
    this.stageDays = stageDays ? { prepare: stageDays.prepare, executive: stageDays.executive, subGroup: stageDays.subGroup, board: stageDays.board } : this.stageDays;
    this.teamLeadDays = teamLeadDays ?? this.teamLeadDays;
    this.subGroupName = subGroupName ?? this.subGroupName;
    this.boardName = boardName ?? this.boardName;
    this.presentedById = presentedById === undefined ? this.presentedById : presentedById;
    if (this.kind === 'other') this.name = name ?? this.name;
  }
}
