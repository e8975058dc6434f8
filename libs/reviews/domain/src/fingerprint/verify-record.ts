import type { RecordSignOff, ReviewRecord } from '../document/review-record';
import { toCanonicalText } from './canonical-text';
import { isFingerprint, toFingerprint, toFingerprintOfBytes, toPlainFingerprint } from './fingerprint';
import { readRecord, toText, type UnreadableRecord } from './read-record';

export type FindingCode =
  | UnreadableRecord
  | 'canonical' | 'laid_out_afresh'
  | 'paper_matches' | 'paper_changed' | 'audiences_differ'
  | 'signed_this_paper' | 'signed_another_paper'
  | 'sealed' | 'not_sealed' | 'sealed_without_approval'
  | 'follows' | 'follows_another' | 'not_named' | 'not_comparable'
  | 'equals_given' | 'differs_from_given' | 'same_contents_as_given' | 'given_is_no_fingerprint' | 'none_given';

/** One thing that was looked at. `outcome` 'bad' means that the file is not to be relied on; 'open' that it cannot be told from the file. */
export interface Finding {
  readonly code: FindingCode;
  readonly outcome: 'good' | 'bad' | 'open';
  /** The same in words. */
  readonly sentence: string;
}

/** What was found of a file that claims to be the record of a review. */
export interface RecordVerdict {
  /** Nothing bad was found. It says nothing of who made the file, unless a fingerprint from elsewhere was given. */
  readonly isSound: boolean;
  readonly record: ReviewRecord | null;
  /** SHA-256 of the bytes of the file as they are: what is compared with the printed one. */
  readonly fingerprint: string;
  readonly findings: readonly Finding[];
}

const unreadable: Readonly<Record<UnreadableRecord, string>> = {
  not_utf8: 'The file is not text in UTF-8. A record is; bytes were changed, or this is another file.',
  not_json: 'The file is not JSON. A record is; part of it may be missing, or this is another file.',
  not_a_record: 'The file is JSON but not the record of a review. Download the record from the page of the review and try again.',
  newer_schema: 'The record was made by a newer Waymark than this one. Check it with that version.',
  broken_record: 'The file says that it is the record of a review, but parts of it are missing or are not what they should be.',
};

const good = (code: FindingCode, sentence: string): Finding => ({ code, outcome: 'good', sentence });
const bad = (code: FindingCode, sentence: string): Finding => ({ code, outcome: 'bad', sentence });
const open = (code: FindingCode, sentence: string): Finding => ({ code, outcome: 'open', sentence });

async function comparePaper(record: ReviewRecord): Promise<Finding[]> {
  const found = await toFingerprint(toCanonicalText(record.paper));
  const same = found === record.paperFingerprint
    ? good('paper_matches', `The paper inside has the fingerprint that the record gives for it: ${found}.`)
    : bad('paper_changed', `The paper inside was changed: its fingerprint is ${found}, and the record gives ${record.paperFingerprint}.`);
  const audiences = record.audience === record.paper.audience ? [] : [bad('audiences_differ', `The record is for the ${record.audience} audience and the paper inside for the ${record.paper.audience} one.`)];
  return [same, ...audiences];
}

const isSigned = ({ signedAt }: RecordSignOff): boolean => signedAt !== null;

/** Who signed this version. The public paper is another text than the internal one that was signed, so there only the version is compared. */
function compareSignOffs(record: ReviewRecord): Finding[] {
  const { paper, paperFingerprint } = record;
  const here = record.signOffs.filter((signOff) => isSigned(signOff) && signOff.paperVersion === paper.version);
  if (here.length === 0) return [];
  const others = record.audience === 'internal' ? here.filter((signOff) => signOff.paperFingerprint !== paperFingerprint) : [];
  const names = (signOffs: readonly RecordSignOff[]) => signOffs.map(({ person }) => person.name).join(', ');
  if (others.length > 0) return [bad('signed_another_paper', `Another text was signed than the paper inside, though under the same version, by: ${names(others)}.`)];
  return [good('signed_this_paper', `Version ${paper.version} of the paper is signed by: ${names(here)}.`)];
}

function lookAtSeal(record: ReviewRecord): Finding {
  if (record.sealedAt === null) return open('not_sealed', 'The record is not sealed. It is a draft, and can still change.');
  const approved = record.signOffs.some((signOff) => isSigned(signOff) && signOff.stage === 'board' && signOff.paperVersion === record.paper.version);
  if (!approved) return bad('sealed_without_approval', 'The record says that it is sealed, but holds no approval by the board of this version of the paper.');
  return good('sealed', `The record says that it was sealed on ${record.sealedAt}${record.sealedBy ? ` by ${record.sealedBy.name}` : ''}.`);
}

async function compareGiven(fingerprint: string, canonicalText: string | null, given: string | null): Promise<Finding> {
  if (given === null || given.trim() === '') return open('none_given', 'No fingerprint was given to compare with, so this cannot show whether the file is the one that was sealed. Compare it with the one printed on the documents or in the minutes of the board.');
  const wanted = toPlainFingerprint(given);
  if (!isFingerprint(wanted)) return bad('given_is_no_fingerprint', 'What was given is not a fingerprint: it needs 64 letters from a to f and figures. Copy it again.');
  if (wanted === fingerprint) return good('equals_given', 'The fingerprint equals the one that was given: not one byte is different.');
  if (canonicalText !== null && (await toFingerprint(canonicalText)) === wanted) return bad('same_contents_as_given', 'The file says the same as the one that was given, but was laid out afresh. Download the record again to compare byte for byte.');
  return bad('differs_from_given', `The fingerprint differs from the one that was given, ${wanted}: this file is not the one that has that fingerprint.`);
}

/**
 * Checks a file by itself: that it is a record, that its text is canonical, that the paper inside still has the fingerprint that
 * was signed; and, where a fingerprint from elsewhere is given, that the file is the very one. Needs neither us nor a network.
 */
export async function verifyRecord(file: string | Uint8Array, given: string | null = null): Promise<RecordVerdict> {
  const text = typeof file === 'string' ? file : toText(file);
  const fingerprint = typeof file === 'string' ? await toFingerprint(file) : await toFingerprintOfBytes(file);
  const read = text === null ? ({ record: null, problem: 'not_utf8' } as const) : readRecord(text);
  if (read.record === null) {
    const findings = [bad(read.problem, unreadable[read.problem]), await compareGiven(fingerprint, null, given)];
    return { isSound: false, record: null, fingerprint, findings };
  }
  const { record, canonicalText, isCanonical } = read;
  const findings = [
    isCanonical ? good('canonical', 'The text is in the one form that a record has.') : bad('laid_out_afresh', 'The text is not in the one form that a record has: bytes were added, taken away or moved.'),
    ...(await comparePaper(record)),
    ...compareSignOffs(record),
    lookAtSeal(record),
    await compareGiven(fingerprint, canonicalText, given),
  ];
  return { isSound: findings.every(({ outcome }) => outcome !== 'bad'), record, fingerprint, findings };
}

/** What a sound verdict shows, and what nobody can read from a file. */
export const whatThisProves = {
  proves: 'That the file is whole and, where its fingerprint equals one you have from elsewhere (a printed document, the minutes, a letter), that it is the same, byte for byte, as the record which had that fingerprint.',
  doesNotProve: 'That what people wrote is true, or that the names are those of the people who pressed the buttons. Without a fingerprint from elsewhere, whoever made up a whole record could make up its fingerprints too.',
} as const;
