import { Column, Entity } from 'typeorm';
import { TenantEntity } from '../database/tenant-entity';

@Entity({ schema: 'sample', name: 'note' })
export class Note extends TenantEntity {
  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  body: string | null;

  @Column('uuid', { nullable: true })
  answersId: string | null;
}
