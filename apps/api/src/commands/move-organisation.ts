import { ConfigError, findPlace, forgetOldPlace, HOME, moveOrganisation, MoveRefused, openAdmin, readAdminAddresses, readConfig } from '@waymark/platform/server';

export interface MoveArguments {
  readonly slug: string;
  /** The database to move into; null to take away what is left in another. */
  readonly to: string | null;
  readonly forgetIn: string | null;
}

/** What a process needs at most from looking at a replica until it asks it. */
const REPLICA_MARGIN_MILLISECONDS = 500;

async function findOrganisation(addresses: ReadonlyMap<string, string>, slug: string): Promise<string> {
  const home = await openAdmin(addresses, HOME);
  try {
    const { rows } = await home.query<{ id: string }>('select organisation_id as id from identity.organisation_directory where slug = $1', [slug]);
    if (!rows[0]) throw new ConfigError(`There is no organisation with the short name ${slug}. Check it in the address of its pages.`);
    return rows[0].id;
  } finally {
    await home.end();
  }
}

async function carryOut({ slug, to, forgetIn }: MoveArguments, environment: NodeJS.ProcessEnv): Promise<string> {
  const { databases, replicaLagSeconds } = readConfig(environment);
  const addresses = readAdminAddresses('WAYMARK_ADMIN_DATABASES', environment['WAYMARK_ADMIN_DATABASES']);
  const names = [HOME, ...databases.map(({ name }) => name)];
  const named = to ?? forgetIn!;
  if (!names.includes(named)) throw new ConfigError(`There is no database "${named}". WAYMARK_DATABASES has ${names.join(', ')}.`);
  const organisationId = await findOrganisation(addresses, slug);
  if (forgetIn !== null) {
    const rows = await forgetOldPlace({ organisationId, addresses, to: forgetIn }, forgetIn);
    return `${slug} has nothing in ${forgetIn} any more; ${rows} rows were removed.`;
  }
  const moved = await moveOrganisation({ organisationId, addresses, to: named, replicaLagMilliseconds: replicaLagSeconds * 1000 + REPLICA_MARGIN_MILLISECONDS });
  const place = await findPlace({ organisationId, addresses });
  return [
    `${slug} has moved from ${moved.from} to ${place}: ${moved.ahead + moved.rest} rows in ${moved.tables} tables, each compared. Changes waited for ${(moved.milliseconds / 1000).toFixed(1)} seconds, while the last ${moved.rest} rows followed.`,
    `What it left in ${moved.from} is used no more. Remove it when you have a backup of ${place}: waymark organisation move ${slug} --forget-in ${moved.from}`,
  ].join('\n');
}

/** Moves an organisation, or takes away what it left behind. @returns the exit code */
export async function moveByCommand(wanted: MoveArguments, environment: NodeJS.ProcessEnv): Promise<number> {
  try {
    process.stdout.write(`${await carryOut(wanted, environment)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof MoveRefused)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}
