import { estimateWidth } from './text-room';

/** A period that may be named beneath the chart. */
export interface NamedTime {
  readonly x: number;
  readonly label: string;
}

/** A name beneath the chart in two rows; the year stands once, under its first name. */
export interface TimeTick {
  readonly x: number;
  /** Middle of the words: that of the tick, but for names that would run out of the picture. */
  readonly textX: number;
  readonly name: string;
  readonly year: string | null;
}

/** Every how many periods one is named: numbers that come out even in months, quarters and years. */
const strides = [1, 2, 3, 4, 6, 12, 24, 36, 48, 60, 120];
const GAP = 10;

/** "Oct 2026" is a name and a year; "2025 to 2026" and "2026" are names. */
function toParts(label: string): { name: string; year: string | null } {
  const [, name, year] = /^(.*\D) (\d{4})$/.exec(label) ?? [];
  return name && year && !/\bto$/.test(name) ? { name, year } : { name: label, year: null };
}

/** The ticks for some of the periods, or null where their names would run into each other. */
function nameThem(times: readonly NamedTime[], width: number, isForced: boolean): TimeTick[] | null {
  const ticks: TimeTick[] = [];
  let end = -Infinity;
  let lastYear: string | null = null;
  for (const { x, label } of times) {
    const { name, year } = toParts(label);
    const half = Math.max(estimateWidth(name), year === lastYear ? 0 : estimateWidth(year ?? '', true)) / 2;
    const textX = Math.max(half + 2, Math.min(width - half - 2, x));
    if (textX - half < end + GAP) {
      if (isForced) continue;
      return null;
    }
    ticks.push({ x, textX, name, year: year === lastYear ? null : year });
    end = textX + half;
    lastYear = year;
  }
  return ticks;
}

/** Names as many periods as there is room for, at an even stride from the first one. */
export function toTimeTicks(times: readonly NamedTime[], width: number): TimeTick[] {
  const longer = Array.from({ length: 16 }, (_, power) => 240 * 2 ** power);
  for (const stride of [...strides, ...longer]) {
    const some = times.filter((_, at) => at % stride === 0);
    const ticks = nameThem(some, width, some.length === 1);
    if (ticks) return ticks;
  }
  return nameThem(times, width, true)!;
}
