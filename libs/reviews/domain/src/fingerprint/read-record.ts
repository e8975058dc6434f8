import type { ReviewRecord } from '../document/review-record';
import { toCanonicalText } from './canonical-text';

/** Why a file is no record that can be read. */
export type UnreadableRecord = 'not_utf8' | 'not_json' | 'not_a_record' | 'newer_schema' | 'broken_record';

/** A record as it stands in a file. */
export type ReadRecord =
  | { readonly record: ReviewRecord; readonly canonicalText: string; /** Whether the file holds the canonical text and nothing else. */ readonly isCanonical: boolean }
  | { readonly record: null; readonly problem: UnreadableRecord };

export const RECORD_SCHEMA = 'waymark.review-record/1';
export const PAPER_SCHEMA = 'waymark.review-paper/1';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const hasTexts = (value: unknown, ...names: string[]): boolean => isFields(value) && names.every((name) => typeof value[name] === 'string');
const hasLists = (value: Fields, ...names: string[]): boolean => names.every((name) => Array.isArray(value[name]));

const recordLists = ['questions', 'decisions', 'signOffs', 'stages', 'sealedWith'];
const paperLists = ['commentary', 'decisionsAsked', 'followUps', 'counts', 'outcomes', 'actions', 'measures', 'challenges', 'changes', 'teams', 'gaps', 'dataNotes'];

const isSignOff = (value: unknown): boolean => isFields(value) && hasTexts(value['person'], 'id', 'name') && typeof value['stage'] === 'string';

const everyHas = (list: unknown, ...names: string[]): boolean => Array.isArray(list) && list.every((item) => hasTexts(item, ...names));
const hasFindings = (measures: unknown): boolean => Array.isArray(measures) && measures.every((measure) => isFields(measure) && hasTexts(measure['finding'], 'headline'));

/** Whether what two records are compared by is there. */
const isComparable = ({ actions, measures, counts }: Fields): boolean =>
  everyHas(actions, 'id', 'reference', 'title', 'status') && everyHas(measures, 'id', 'reference', 'statement', 'standingText') && hasFindings(measures) && everyHas(counts, 'status');

/** Whether the parts are there that everything shown of a record is read from. That nothing was changed is another question. */
function isRecord(value: Fields): boolean {
  const paper = value['paper'];
  if (!isFields(paper) || paper['schema'] !== PAPER_SCHEMA) return false;
  const sealed = value['sealedAt'] === null || typeof value['sealedAt'] === 'string';
  const sealer = value['sealedBy'] === null || hasTexts(value['sealedBy'], 'id', 'name');
  const review = paper['review'];
  const heads = hasTexts(paper['organisation'], 'id', 'name') && hasTexts(paper['plan'], 'id', 'title') && hasTexts(review, 'title', 'periodFrom', 'periodTo');
  const numbers = typeof paper['version'] === 'number' && isFields(review) && typeof review['number'] === 'number';
  const lists = hasLists(value, ...recordLists) && hasLists(paper, ...paperLists) && (value['signOffs'] as unknown[]).every(isSignOff);
  return sealed && sealer && heads && numbers && lists && isComparable(paper) && hasTexts(paper, 'factsFrozenAt') && hasTexts(value, 'audience', 'paperFingerprint');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The text of a file's bytes, or null where they are no UTF-8. A mark at the beginning is kept: it is a changed byte too. */
export function toText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Reads an exported record. A file that was laid out afresh is read too, and said to be so. */
export function readRecord(text: string): ReadRecord {
  const value = parse(text);
  if (value === undefined) return { record: null, problem: 'not_json' };
  const schema = isFields(value) ? value['schema'] : null;
  if (!isFields(value) || typeof schema !== 'string' || !schema.startsWith('waymark.review-record/')) return { record: null, problem: 'not_a_record' };
  if (schema !== RECORD_SCHEMA) return { record: null, problem: 'newer_schema' };
  if (!isRecord(value)) return { record: null, problem: 'broken_record' };
  try {
    const canonicalText = toCanonicalText(value);
    return { record: value as unknown as ReviewRecord, canonicalText, isCanonical: canonicalText === text };
  } catch {
    return { record: null, problem: 'broken_record' };
  }
}
