import { TenantEntity } from '@waymark/platform/server';
import { Column } from 'typeorm';

/** The organisation's own words, a column each so that two admins who change different words both have their way. Null: as Waymark has it. */
export abstract class OwnWordsColumns extends TenantEntity {
  @Column('text', { nullable: true })
  objectiveOne: string | null;

  @Column('text', { nullable: true })
  objectiveMany: string | null;

  @Column('text', { nullable: true })
  outcomeOne: string | null;

  @Column('text', { nullable: true })
  outcomeMany: string | null;

  @Column('text', { nullable: true })
  actionOne: string | null;

  @Column('text', { nullable: true })
  actionMany: string | null;

  @Column('text', { nullable: true })
  measureOne: string | null;

  @Column('text', { nullable: true })
  measureMany: string | null;

  @Column('text', { nullable: true })
  groupOne: string | null;

  @Column('text', { nullable: true })
  groupMany: string | null;

  @Column('text', { nullable: true })
  minority: string | null;

  @Column('text', { nullable: true })
  completeMeans: string | null;

  @Column('text', { nullable: true })
  onTrackMeans: string | null;

  @Column('text', { nullable: true })
  atRiskMeans: string | null;

  @Column('text', { nullable: true })
  offTrackMeans: string | null;

  @Column('text', { nullable: true })
  notStartedMeans: string | null;

  @Column('text', { nullable: true })
  pausedMeans: string | null;

  @Column('text', { nullable: true })
  withdrawnMeans: string | null;
}
