import { tx } from '@waymark/platform/server';

/** Whether the organisation wants to be listed among published plans, and who last said so. */
export interface ListingFacts {
  readonly isListed: boolean;
  readonly setBy: string;
  readonly setAt: Date;
}

const FIND = 'select is_listed as "isListed", set_by as "setBy", set_at as "setAt" from reviews.listing where organisation_id = $1';

/** Null while nobody has ever said anything: it is not listed. */
export async function findListing(): Promise<ListingFacts | null> {
  const [listing] = await tx().query<ListingFacts>(FIND, [tx().organisationId]);
  return listing ?? null;
}

const WRITE = `
  insert into reviews.listing (id, is_listed, set_by, set_at) values ($1, $2, $3, $4)
  on conflict (organisation_id) do update set is_listed = excluded.is_listed, set_by = excluded.set_by, set_at = excluded.set_at, version = listing.version + 1
  where listing.is_listed <> excluded.is_listed`;

/** False when it said so already. */
export async function writeListing({ isListed, setBy, setAt }: ListingFacts): Promise<boolean> {
  return (await tx().execute(WRITE, [tx().organisationId, isListed, setBy, setAt.toISOString()])) === 1;
}
