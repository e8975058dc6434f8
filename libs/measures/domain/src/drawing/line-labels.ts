import type { ChartPalette } from './chart-palette';
import type { ChartPicture, DrawnPoint } from './chart-picture';
import type { ChartWords } from './chart-words';
import { cutToWidth, estimateWidth } from './text-room';
import { toLineText } from './value-axis';

/** Words at the right of the chart, at the height of what they name. */
export interface LineLabel {
  readonly value: number;
  readonly name: string;
  readonly figure: string;
  readonly colour: keyof ChartPalette;
  readonly isBold: boolean;
}

/** What lines and figures the right edge of a chart names. */
export interface LabelledLines {
  readonly latest: DrawnPoint;
  /** Whether a later period has no figure to show, so that the last point is not called the latest. */
  readonly isFollowedByGap: boolean;
  /** End of the expected path. */
  readonly expectedValue: number | null;
}

/** The names of the lines at the right of the chart. What is drawn last is what they speak of. */
export function toLineLabels(
  picture: ChartPicture,
  lines: LabelledLines,
  words: ChartWords,
  isNarrow: boolean,
): LineLabel[] {
  const { format, stretches, targets } = picture;
  const { latest, isFollowedByGap, expectedValue } = lines;
  const labels: LineLabel[] = [];
  const add = (
    value: number | null | undefined,
    name: string,
    figure: string,
    colour: LineLabel['colour'],
    isBold: boolean,
  ) => {
    if (typeof value === 'number' && Number.isFinite(value)) labels.push({ value, name, figure, colour, isBold });
  };
  const target = targets.at(-1);
  if (target) add(target.value, words.target, target.text, 'target', true);
  const stretch = stretches.at(-1);
  if (stretch) {
    const { mean, upper, lower, isTrial } = stretch;
    const upperName = isTrial ? words.trialUpper : isNarrow ? words.upper : words.upperLimit;
    const lowerName = isTrial ? words.trialLower : isNarrow ? words.lower : words.lowerLimit;
    if (upper !== null) add(upper, upperName, toLineText(upper, format, isNarrow), 'quietInk', false);
    add(mean, isTrial ? words.trialMean : words.mean, toLineText(mean, format, isNarrow), 'ink', true);
    if (lower !== null) add(lower, lowerName, toLineText(lower, format, isNarrow), 'quietInk', false);
  }
  const isLatest = !isFollowedByGap && latest.text === picture.latestText;
  add(latest.value, isLatest ? words.latest : latest.label, latest.text, 'ink', true);
  if (picture.expectedText !== null) add(expectedValue, words.expected, picture.expectedText, 'trajectory', false);
  return labels.sort((one, other) => other.value - one.value);
}

/** The name and figure of a line in the room there is. Where it is not enough the name is cut, as half a number would be a wrong one. */
export function toFittingText({ name, figure, isBold }: LineLabel, room: number): string {
  const forName = room - estimateWidth(` ${figure}`, isBold);
  if (estimateWidth(name, isBold) <= forName) return `${name} ${figure}`;
  return forName > estimateWidth('…', isBold) * 2
    ? `${cutToWidth(name, forName, isBold)} ${figure}`
    : cutToWidth(figure, room, isBold);
}
