import canonicalize from 'canonicalize';

/** A value that has no one canonical text, with the place where it was found. */
export class NotCanonicalError extends Error {
  constructor(
    readonly place: string,
    readonly problem: string,
  ) {
    super(`${place}: ${problem}`);
  }
}

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** Most texts are plain, and plain ones have one way of being written. */
const PLAIN = /^[\t-~]*$/;

function toCleanText(text: string, place: string): string {
  if (PLAIN.test(text)) return text;
  if (/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text)) throw new NotCanonicalError(place, 'half a character is no text');
  return text.normalize('NFC');
}

function toCleanObject(value: object, place: string): object {
  if (!isPlain(value)) throw new NotCanonicalError(place, `a ${value.constructor.name} is no data of JSON; hand in text or a number`);
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [toCleanText(key, place), toClean(inner, `${place}.${key}`)]);
  const cleaned = Object.fromEntries(entries);
  if (Object.keys(cleaned).length !== entries.length) throw new NotCanonicalError(place, 'two names are the same once accents are written in one way');
  return cleaned;
}

function toClean(value: unknown, place: string): unknown {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return toCleanText(value, place);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new NotCanonicalError(place, `${value} is no number of JSON`);
    return value;
  }
  // By place, because a gap in an array is skipped by map.
  if (Array.isArray(value)) return Array.from(value, (inner, index) => toClean(inner, `${place}[${index}]`));
  if (typeof value === 'object') return toCleanObject(value, place);
  throw new NotCanonicalError(place, `${typeof value} is no data of JSON`);
}

/**
 * The one text of a value: RFC 8785 (names sorted, no space between, numbers in one form) with every text in NFC, so that equal
 * contents have equal bytes on every machine.
 * @throws NotCanonicalError for what JSON would drop or change in silence: undefined, dates, NaN, half characters.
 */
export function toCanonicalText(value: unknown): string {
  const text = canonicalize(toClean(value, '$'));
  if (text === undefined) throw new NotCanonicalError('$', 'there is nothing to write');
  return text;
}
