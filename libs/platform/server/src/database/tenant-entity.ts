import { Column, PrimaryColumn } from 'typeorm';

/** What the row of every tenant table has: its organisation, its id and a version that grows with each change. */
export abstract class TenantEntity {
  @PrimaryColumn('uuid')
  organisationId: string;

  @PrimaryColumn('uuid')
  id: string;

  /** Counts the changes of this row. A change names the version it has seen, so that nobody overwrites what they have not read. */
  @Column('int', { default: 1 })
  version: number;
}
