import { PERIODS, type FoundDay } from './date-periods';
import { readWrittenDay } from './date-days';
import { toDayFromSerial, toWrittenDay, type Edge } from './calendar';

/** What a cell says about a date. */
export interface DateReading {
  /**
   * `day`: a day was read or guessed. `continuing`: no end ("Ongoing"), so a review date is needed. `unknown`: the file says it is not
   * decided ("TBC"). `impossible`: it looks like a date that cannot be. `none`: not a date at all.
   */
  readonly meaning: 'day' | 'continuing' | 'unknown' | 'impossible' | 'none';
  readonly on: string | null;
  /** True when the file does not give the very day, so a person should look. */
  readonly guessed: boolean;
  /** Why it is doubtful, as a sentence for the person; null when it is not. */
  readonly sentence: string | null;
}

export interface DateOptions {
  readonly edge: Edge;
  /** Settles a date without a year. Without it such a date stays open. */
  readonly today?: string | undefined;
}

const CONTINUING = /^(?:on-?\s?going|continu(?:ous|ing|al)(?:ly)?|rolling|permanent(?:ly)?|always|throughout|recurring|business as usual|bau|(?:bi-?)?annual(?:ly)?|quarterly|monthly|weekly|yearly|every (?:year|quarter|month|week)|regular(?:ly)?)\b/;
const UNKNOWN = /^(?:tb[cadn]|to be (?:confirmed|agreed|decided|determined|advised|set)|not (?:yet )?(?:set|known|agreed|decided)|unknown|n\/?a|none|no date|\?+|-+|–|—)$/;
const SOON = /^(?:asap|as soon as possible|immediate(?:ly)?|now|urgent)$/;
const LEAD_IN = /^(?:(?:due|complete|completed|deadline|target|finish|start|starts|starting|done|deliver|delivered)\s*:?\s+)?(?:(?:by|before|from|until|till|no later than|not later than|on|in|during|circa|approx\.?|approximately|around|about|w\/c|week commencing|w\/e|week ending)\s+)*(?:the\s+)?/;
const WEEKDAY = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\s*/g;

/** Reads the many forms in which people write a date, in UK order. Never throws. */
export function readDateWords(text: string, options: DateOptions): DateReading {
  const words = tidyWords(text);
  if (words === '') return NONE;
  if (UNKNOWN.test(words)) return { ...NONE, meaning: 'unknown' };
  if (words.length > 200) return NONE;
  const whole = readOne(words, options);
  if (whole) return describe(text, whole);
  if (CONTINUING.test(words)) return { ...NONE, meaning: 'continuing' };
  if (SOON.test(words)) return { ...NONE, meaning: 'unknown', sentence: `“${show(text)}” is not a date. Choose one.` };
  return readRange(text, words, options) ?? readInside(text, words, options) ?? NONE;
}

const NONE: DateReading = { meaning: 'none', on: null, guessed: false, sentence: null };

function tidyWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[–—−]/g, '-')
    .replace(/[‘’]/g, "'")
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replace(WEEKDAY, '')
    .replace(/,/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s.;]+$/, '')
    .trim();
}

function readOne(words: string, options: DateOptions): FoundDay | null {
  const bare = words.replace(LEAD_IN, '');
  const day = readWrittenDay(bare, options.today);
  if (day) return day;
  for (const period of PERIODS) {
    const match = period.pattern.exec(bare);
    if (match) return period.read(match, options);
  }
  return readSerial(bare);
}

function readSerial(words: string): FoundDay | null {
  if (!/^[2-7]\d{4}(?:\.\d+)?$/.test(words)) return null;
  return { on: toDayFromSerial(Number(words)), doubt: 'is a spreadsheet’s number for a day' };
}

/** "March to June 2026": an action is due at the end of it and starts at its beginning. */
function readRange(text: string, words: string, options: DateOptions): DateReading | null {
  const parts = words.replace(/^(?:from|between)\s+/, '').split(/\s+(?:to|until|till|and|-)\s+/);
  if (parts.length !== 2) return null;
  const last = readOne(parts[1] ?? '', options);
  if (!last?.on) return null;
  const first = readOne(`${parts[0]} ${last.on.slice(0, 4)}`, options) ?? readOne(parts[0] ?? '', options);
  if (!first) return null;
  const found = options.edge === 'end' ? last : first;
  return describe(text, { on: found.on, doubt: 'is a stretch of time' });
}

const DAY_INSIDE = /\b\d{1,2}\s?[-/.\s]\s?(?:\d{1,2}|[a-z]{3,9})\s?[-/.\s]\s?\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\s+\d{4}\b|\bq[1-4]\s+(?:fy\s?)?\d{2,4}(?:\s?[/-]\s?\d{2,4})?\b|\b(?:spring|summer|autumn|winter)\s+\d{4}\b/;

/** A date with remarks around it ("Complete by 31 March 2026, subject to funding"). */
function readInside(text: string, words: string, options: DateOptions): DateReading | null {
  const match = DAY_INSIDE.exec(words);
  const found = match && readOne(match[0], options);
  if (!found?.on) return null;
  return describe(text, { on: found.on, doubt: 'says more than a date' });
}

function describe(text: string, found: FoundDay): DateReading {
  if (found.on === null) {
    const sentence = found.doubt ? `“${show(text)}” ${found.doubt}. Choose a date.` : `“${show(text)}” is not a day in the calendar. Choose a date.`;
    return { meaning: found.doubt ? 'unknown' : 'impossible', on: null, guessed: true, sentence };
  }
  const sentence = found.doubt ? `“${show(text)}” ${found.doubt}. We used ${toWrittenDay(found.on)}.` : null;
  return { meaning: 'day', on: found.on, guessed: found.doubt !== null, sentence };
}

function show(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 77)}...` : line;
}
