import { type HiddenReason, type Kept, protectBreakdown, type SafeTable } from '@waymark/measures/domain';
import { addRows, tx } from '@waymark/platform/server';
import { readCatalogue } from '../categories/own-categories.queries';
import { type ReaderAudience, readerAudiences } from './audience';
import { addToLedger, listBreakdownLedger } from './ledger.queries';
import { besidesOf, earlierOf } from './ledger-places';
import { lockToPublish } from './published-measure.queries';
import { findRecordedCounts, type RecordedCounts } from './recorded-counts.queries';
import { toReleaseChain, toReleaseParts } from './release-chain';
import { readRulesForRelease } from './rules-in-force';

const NEXT = `
  select 1 + coalesce(max(release), 0) as release from measures.breakdown_release
  where organisation_id = $1 and measure_id = $2 and dimension = $3 and to_on = $4`;

/** How many audiences were shown the same before, by the same rules and of the same recording. */
const REPEATED = `
  select count(*)::integer as repeated
  from (
    select distinct on (audience) audience, rules_revision, revision, safe from measures.breakdown_release
    where organisation_id = $1 and measure_id = $2 and dimension = $3 and to_on = $4
    order by audience, release desc
  ) latest
  join jsonb_to_recordset($5::jsonb) as made (audience text, safe jsonb) on made.audience = latest.audience and made.safe = latest.safe
  where latest.rules_revision = $6 and latest.revision = $7`;

interface Place {
  readonly measureId: string;
  readonly dimension: string;
  readonly toOn: string;
}

interface Made {
  readonly audience: ReaderAudience;
  readonly table: SafeTable;
  readonly kept: Kept;
  readonly codes: Readonly<Record<string, HiddenReason>>;
}

/** Works out and keeps what each audience may see of the counts of one period. Called in the transaction that records them. */
export async function publishBreakdown(measureId: string, dimension: string, toOn: string): Promise<void> {
  const measure = await lockToPublish(measureId);
  const recorded = await findRecordedCounts(measureId, dimension, toOn);
  if (!recorded) return;
  const { revision: rulesRevision, rules } = await readRulesForRelease();
  const ledger = await listBreakdownLedger(measureId, dimension);
  const made = protectBreakdown({
    counts: recorded.counts,
    shape: recorded.shape,
    parts: toReleaseParts(recorded),
    chain: toReleaseChain(recorded, await readCatalogue()),
    people: measure.people,
    isSurvey: measure.kind === 'perception',
    rules,
    earlier: earlierOf(ledger, toOn),
    neighbours: besidesOf(ledger, toOn),
  });
  const releases = readerAudiences.map((audience): Made => ({ audience, ...made[audience]! }));
  await keep({ measureId, dimension, toOn }, recorded, releases, rulesRevision);
}

async function keep(place: Place, recorded: RecordedCounts, releases: readonly Made[], rulesRevision: number): Promise<void> {
  const { measureId, dimension, toOn } = place;
  const key = [tx().organisationId, measureId, dimension, toOn];
  const tables = JSON.stringify(releases.map(({ audience, table }) => ({ audience, safe: table })));
  const [latest] = await tx().query<{ repeated: number }>(REPEATED, [...key, tables, rulesRevision, recorded.revision]);
  if (latest?.repeated === releases.length) return;
  const [next] = await tx().query<{ release: number }>(NEXT, key);
  const { release } = next!;
  await addRows('measures.breakdown_release', releases.map(({ audience, table }) => ({
    measure_id: measureId, dimension, from_on: recorded.fromOn, to_on: toOn, audience, release, rules_revision: rulesRevision, grouping_key: table.groupingKey, safe: table,
    as_at_on: recorded.asAtOn, source: recorded.source, revision: recorded.revision, corrected_reason: recorded.reason,
  })));
  await addToLedger(measureId, dimension, releases.map(({ audience, kept, codes }) => ({ toOn, audience, release, rulesRevision, kept, codes })));
}
