import type { ReaderAudience } from './audience';
import { addFigureReleases, type FigureRelease, listLatestReleases } from './figure-releases.queries';
import { addToLedger, type KeptRecorded, listFigureLedger, type NewLedgerEntry } from './ledger.queries';
import { earlierOf, withEntry } from './ledger-places';
import { protectRecorded, type ProtectedRelease } from './protect-recorded';
import { lockToPublish } from './published-measure.queries';
import { listRecordedFigures, type RecordedFigure } from './recorded-figures.queries';
import { listShownRatios, type ShownRatio } from './ratio-releases.queries';
import { readRulesForRelease } from './rules-in-force';

type Latest = Awaited<ReturnType<typeof listLatestReleases>>;

/** Whether the same was released already, by the same rules and of the same recording. */
function isRepeated(latest: Latest, { numbers, audience }: ProtectedRelease, { toOn, revision }: RecordedFigure, rulesRevision: number): boolean {
  const ofPeriod = latest.filter((release) => release.toOn === toOn);
  const newest = Math.max(...ofPeriod.map(({ release }) => release));
  return ofPeriod.some(
    (release) =>
      release.release === newest && release.audience === audience && release.rulesRevision === rulesRevision && release.revision === revision &&
      release.state === numbers.state && release.value === numbers.value && release.numerator === numbers.numerator && release.denominator === numbers.denominator,
  );
}

/**
 * A ratio that follows from the breakdown of its period is shown as that shows it, or not at all. So is one that once did: its
 * number was worked out from exact counts, and stays what it is when groups are compared otherwise or the unit gets another name.
 */
function withShownRatio(made: ProtectedRelease, ratios: readonly ShownRatio[], earlier: KeptRecorded | null | undefined): ProtectedRelease {
  const ratio = ratios.find(({ audience }) => audience === made.audience);
  if (!made.kept || (!ratio && !earlier?.isOfGroups)) return made;
  const kept: KeptRecorded = { ...made.kept, isOfGroups: true };
  const protectsItself = !ratio && made.kept.releases.at(-1)!.cells.length > 0;
  if (protectsItself) return { ...made, kept };
  const value = ratio?.value ?? null;
  return { ...made, kept, numbers: { state: value === null ? 'hidden' : 'shown', value, numerator: null, denominator: null } };
}

/**
 * Works out and keeps what each audience may see of the figures of some periods (of all of them for null), the oldest first.
 * Called in the transaction that records them; it locks the measure, so two recordings are published one after the other.
 */
export async function publishFigures(measureId: string, periods: string | readonly string[] | null): Promise<void> {
  const measure = await lockToPublish(measureId);
  const figures = await listRecordedFigures(measureId, typeof periods === 'string' ? [periods] : periods);
  if (figures.length === 0) return;
  const { revision: rulesRevision, rules } = await readRulesForRelease();
  const ratios = measure.unit === 'ratio' ? await listShownRatios(measureId, figures.map(({ toOn }) => toOn)) : [];
  const latest = await listLatestReleases(measureId, figures.map(({ toOn }) => toOn));
  let ledger = measure.people === 'none' ? [] : await listFigureLedger(measureId);
  const releases: { figure: RecordedFigure; release: FigureRelease }[] = [];
  const entries: NewLedgerEntry<KeptRecorded>[] = [];
  for (const figure of figures) {
    const { toOn } = figure;
    const earlier = earlierOf(ledger, toOn);
    const ofPeriod = ratios.filter((ratio) => ratio.toOn === toOn);
    const made = protectRecorded(figure, measure, rules, ledger).map((each) => withShownRatio(each, ofPeriod, earlier[each.audience as ReaderAudience]));
    const release = 1 + Math.max(0, ...latest.filter((held) => held.toOn === toOn).map((held) => held.release));
    const isNews = made.some((each) => !isRepeated(latest, each, figure, rulesRevision));
    for (const { audience, numbers, kept } of isNews ? made : []) {
      releases.push({ figure, release: { audience, release, rulesRevision, ...numbers } });
      if (!kept) continue;
      const entry = { toOn, audience: audience as ReaderAudience, kept, release, rulesRevision, codes: {} };
      entries.push(entry);
      ledger = withEntry(ledger, entry);
    }
  }
  await addFigureReleases(measureId, releases);
  await addToLedger(measureId, null, entries);
}
