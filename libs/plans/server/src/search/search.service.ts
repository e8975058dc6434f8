import { Inject, Injectable } from '@nestjs/common';
import { findReference } from '@waymark/plans/domain';
import { PlanReader } from '../plans/plan-reader';
import { people } from './people.search';
import { planParts } from './plan-parts.search';
import type { SearchHit } from './search.model';
import { type RankedHit, registerSearchSource, searchSources } from './search-sources';
import { toSearchWords } from './search-words';

registerSearchSource('plan-parts', planParts);
registerSearchSource('people', people);

/** Finds things by label and by words. */
@Injectable()
export class SearchService {
  constructor(@Inject(PlanReader) private readonly reader: PlanReader) {}

  /** What has a label now in a plan (the current one, without an id); null when nothing has. */
  async findByReference(planId: string | null | undefined, text: string): Promise<SearchHit | null> {
    const plan = await this.reader.findPlan(planId);
    const reference = findReference(text);
    if (!plan || !reference) return null;
    for (const source of searchSources()) {
      const hit = await source.findByReference?.(plan.id, reference);
      if (hit) return hit;
    }
    return null;
  }

  /** The best hits for a text: what has it as a label in the current plan, then by words. */
  async search(text: string, first: number): Promise<SearchHit[]> {
    const words = toSearchWords(text, first);
    if (!words) return [];
    const labelled = await this.findByReference(null, text);
    const found: RankedHit[] = labelled ? [{ hit: labelled, rank: 0 }] : [];
    for (const source of searchSources()) found.push(...(await source.findByWords(words)));
    const best = found.sort((a, b) => a.rank - b.rank).map(({ hit }) => hit);
    return best.filter((hit, index) => best.findIndex(({ id }) => id === hit.id) === index).slice(0, first);
  }
}
