import { TenantEntity } from '@waymark/platform/server';
import { Column, Entity } from 'typeorm';

/** Somebody who may look at exact figures, saying why each time. */
@Entity({ schema: 'measures', name: 'data_steward' })
export class DataStewardRow extends TenantEntity {
  @Column('uuid')
  personId: string;

  @Column('uuid')
  namedBy: string;

  @Column('timestamptz')
  namedAt: Date;

  @Column('uuid', { nullable: true })
  endedBy: string | null;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
