import { tx } from '@waymark/platform/server';
import type { RankedHit, SearchSource, SearchWords } from './search-sources';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly detail: string | null;
  readonly rank: number;
}

const BY_WORDS = `
  select id, name as title, title as detail, case when name ilike $3 then 1 when name ilike $4 then 2 when name ilike all($2) then 3 else 4 end as rank
  from organisations.person
  where organisation_id = $1 and left_on is null and concat_ws(' ', name, title) ilike all($2)
  order by rank, lower(name), id
  limit $5`;

/** People who have not left, by name and job. */
export const people: SearchSource = {
  async findByWords({ all, beginning, phrase, first }: SearchWords): Promise<RankedHit[]> {
    const rows = await tx().query<Row>(BY_WORDS, [tx().organisationId, all, beginning, phrase, first]);
    return rows.map(({ rank, ...row }) => ({ rank, hit: { ...row, kind: 'person', reference: null, actionSlug: null, status: null } }));
  },
};
