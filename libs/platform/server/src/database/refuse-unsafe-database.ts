import type { DataSource } from 'typeorm';
import { ConfigError } from '../config/config';

const WHO_AM_I = `
  select rolsuper, rolbypassrls,
         exists (select 1 from pg_class join pg_roles owner on owner.oid = relowner where owner.rolname = current_user) as owns
  from pg_roles where rolname = current_user`;

/** Refuses to work as a role for whom row-level security would not hold. Every program that opens the database asks. @param variable what named the role */
export async function refuseUnsafeDatabase(dataSource: DataSource, variable = 'WAYMARK_APP_URL'): Promise<void> {
  const [role] = (await dataSource.query(WHO_AM_I)) as { rolsuper: boolean; rolbypassrls: boolean; owns: boolean }[];
  if (role && !role.rolsuper && !role.rolbypassrls && !role.owns) return;
  throw new ConfigError(`${variable} must name the restricted role waymark_app: the role given is a superuser, bypasses row-level security or owns tables.`);
}
