import { type KeptFigure, protectFigure, type RulesByAudience } from '@waymark/measures/domain';
import { type ReaderAudience, readerAudiences, type ReleaseAudience } from './audience';
import type { ReleasedNumbers } from './figure-releases.queries';
import type { KeptRecorded, LedgerEntry } from './ledger.queries';
import { besidesOf, earlierOf } from './ledger-places';
import type { PublishedMeasure } from './published-measure.queries';
import type { RecordedFigure } from './recorded-figures.queries';

/** What may be shown of a figure to one audience, and what must be remembered; null where nobody is counted. */
export interface ProtectedRelease {
  readonly audience: ReleaseAudience;
  readonly numbers: ReleasedNumbers;
  readonly kept: KeptRecorded | null;
}

type Ledger = readonly LedgerEntry<KeptRecorded>[];

const nothing = { value: null, numerator: null, denominator: null } as const;
const takenBack: ReleasedNumbers = { state: 'taken_back', ...nothing };
const hidden: ReleasedNumbers = { state: 'hidden', ...nothing };

const audiencesOf = ({ people }: PublishedMeasure): readonly ReleaseAudience[] => (people === 'none' ? ['everyone'] : readerAudiences);

/** A figure that was hidden while its counts were known is not shown because they have been left out, or are called something else. */
function isStillHidden(earlier: KeptFigure | null | undefined, now: KeptFigure): boolean {
  const counted = earlier?.releases.filter(({ cells }) => cells.length > 0).at(-1);
  return counted !== undefined && counted.state !== 'shown' && now.releases.at(-1)?.cells.length === 0;
}

/** What each audience may see of a figure as it was recorded. */
export function protectRecorded(figure: RecordedFigure, measure: PublishedMeasure, rules: RulesByAudience, ledger: Ledger): ProtectedRelease[] {
  const { value, numerator, denominator, toOn } = figure;
  if (value === null) return audiencesOf(measure).map((audience) => ({ audience, numbers: takenBack, kept: null }));
  const raw = { value, numerator, denominator };
  if (measure.people === 'none') return [{ audience: 'everyone', numbers: { state: 'shown', ...raw }, kept: null }];
  const earlier = earlierOf(ledger, toOn);
  const isSurvey = measure.kind === 'perception';
  const made = protectFigure({ ...raw, unit: measure.unit, people: measure.people, isSurvey, rules, earlier, neighbours: besidesOf(ledger, toOn) });
  return readerAudiences.map((audience: ReaderAudience) => {
    const { kept, isHeld: _held, ...numbers } = made[audience]!;
    return { audience, kept, numbers: isStillHidden(earlier[audience], kept) ? hidden : numbers };
  });
}
