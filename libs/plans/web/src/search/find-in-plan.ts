import { request, type PaletteItem } from '@waymark/platform/web';
import { actionPath, measurePagePath, onePlanPath, planPath } from '../plans.paths';
import { SearchDocument, type SearchQuery } from './search.generated';

export type SearchHit = SearchQuery['search'][number];

/** What the palette groups hits by. */
export type HitGroup = 'actions' | 'parts' | 'people';

let last: { key: string; hits: Promise<SearchHit[]> } | null = null;

/** The groups of the palette ask for the same text at the same time: one request answers them all. */
function search(text: string, organisation: string): Promise<SearchHit[]> {
  const key = `${organisation} ${text}`;
  if (last?.key !== key) {
    const hits = request(SearchDocument, { text }, { organisation }).then((answer) => answer.search);
    last = { key, hits };
    hits.catch(() => {
      if (last?.key === key) last = null;
    });
  }
  return last.hits;
}

const groupOf = ({ kind }: SearchHit): HitGroup => (kind === 'ACTION' ? 'actions' : kind === 'PERSON' ? 'people' : 'parts');

/** Where a hit is shown: an action or a measure on its page, a part at its place in the plan, a person by the actions they own. */
export function addressOf({ kind, id, title, actionSlug }: SearchHit, organisation: string): string {
  switch (kind) {
    case 'ACTION':
      return actionPath(organisation, { id, slug: actionSlug ?? '-' });
    case 'MEASURE':
      return measurePagePath(organisation, { id, statement: title });
    case 'PERSON':
      return planPath(organisation, { owner: id });
    case 'PLAN':
      return onePlanPath(organisation, id);
    default:
      return planPath(organisation, {}, `${kind.toLowerCase()}-${id}`);
  }
}

/** What a group of the palette has for a text; nothing for less than two letters. */
export async function findInPlan(group: HitGroup, text: string, organisation: string): Promise<PaletteItem[]> {
  if (text.length < 2) return [];
  const hits = await search(text, organisation);
  return hits
    .filter((hit) => groupOf(hit) === group)
    .map((hit) => ({
      id: hit.id,
      title: hit.reference ? `${hit.reference} ${hit.title}` : hit.title,
      to: addressOf(hit, organisation),
      detail: hit.detail ?? undefined,
    }));
}
