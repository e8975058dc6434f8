import { TenantEntity } from '@waymark/platform/server';
import { Column, Entity } from 'typeorm';

/** A team; teams form a tree. */
@Entity({ schema: 'organisations', name: 'team' })
export class TeamRow extends TenantEntity {
  @Column('text')
  name: string;

  @Column('uuid', { nullable: true })
  parentId: string | null;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;
}
