import { open } from 'node:fs/promises';
import { type AuditEntry, type AuditVerdict, type KnownHead, verifyAuditChain } from '@waymark/platform/domain';
import { compareRecords, type Finding, type RecordComparison, type RecordVerdict, toText, verifyFollowing, verifyRecord } from '@waymark/reviews/domain';

/** What is to be looked at, as it was asked for. */
export interface VerifyArguments {
  readonly record: string | null;
  readonly fingerprint: string | null;
  /** An earlier record of the same plan, to compare with. */
  readonly since: string | null;
  readonly chain: string | null;
  /** The hash of an entry that was once the last of the chain. */
  readonly head: string | null;
  readonly json: boolean;
}

/** Whether the chain knows of the record: the entry with which it was sealed, or why there is none. */
export interface ChainPlace {
  readonly entry: AuditEntry | null;
  readonly sentence: string;
}

/** What an earlier record is, whether the later one follows it, and what changed; null where they cannot be compared. */
export interface SinceFindings {
  readonly earlier: RecordVerdict;
  readonly follows: Finding;
  readonly comparison: RecordComparison | null;
}

/** What was found of the files. */
export interface VerifyFindings {
  readonly record: RecordVerdict | null;
  readonly chain: AuditVerdict | null;
  /** Null where not both were given. */
  readonly place: ChainPlace | null;
  readonly since: SinceFindings | null;
  readonly isSound: boolean;
}

/** A file that cannot be looked at, in a sentence. */
export class VerifyFileError extends Error {
  readonly code = 'verify_file';
}

/** No record comes near it; looked at before reading, so that a huge file costs nothing. */
const LARGEST_FILE = 128 * 1024 * 1024;

async function readBytes(file: string): Promise<Uint8Array> {
  const handle = await open(file).catch(() => {
    throw new VerifyFileError(`There is no file ${file}. Check the name.`);
  });
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw new VerifyFileError(`${file} is no file. Give the name of one.`);
    if (stat.size > LARGEST_FILE) throw new VerifyFileError(`${file} is larger than a record can be.`);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

async function readChain(file: string, head: KnownHead | null): Promise<AuditVerdict> {
  const text = toText(await readBytes(file));
  if (text === null) throw new VerifyFileError(`${file} is not text in UTF-8, so it is no chain.`);
  return verifyAuditChain(text, head);
}

function findPlace({ record, fingerprint }: RecordVerdict, { entries }: AuditVerdict): ChainPlace {
  const entry = entries.find(({ kind, detail }) => kind === 'reviews.sealed' && Object.values(detail).includes(fingerprint)) ?? null;
  if (!entry) return { entry, sentence: 'The chain has no entry with the fingerprint of this file: it is not a record that was sealed there.' };
  const isOf = record !== null && entry.subjectId === record.paper.review.id && entry.organisationId === record.paper.organisation.id;
  if (!isOf) return { entry: null, sentence: `Entry ${entry.sequence} of the chain has this fingerprint, but is about another review.` };
  return { entry, sentence: `Entry ${entry.sequence} of the chain, of ${entry.at}, is the sealing of this very file.` };
}

async function findSince(later: RecordVerdict, file: string): Promise<SinceFindings> {
  // The fingerprint that was given is of the later one; that of the earlier one stands in the later one.
  const earlier = await verifyRecord(await readBytes(file));
  const follows = verifyFollowing(later, earlier);
  const comparison = follows.code !== 'not_comparable' && earlier.record && later.record ? compareRecords(earlier.record, later.record) : null;
  return { earlier, follows, comparison };
}

/** Looks at a record, a chain, or both. Needs no database and no network. @throws VerifyFileError */
export async function verifyFiles({ record: recordFile, fingerprint, since: sinceFile, chain: chainFile, head }: VerifyArguments): Promise<VerifyFindings> {
  const record = recordFile === null ? null : await verifyRecord(await readBytes(recordFile), fingerprint);
  const chain = chainFile === null ? null : await readChain(chainFile, head === null ? null : { hash: head.trim().toLowerCase(), sequence: null });
  const place = record && chain ? findPlace(record, chain) : null;
  const since = record && sinceFile !== null ? await findSince(record, sinceFile) : null;
  const followsSoundly = since === null || (since.earlier.isSound && since.follows.outcome !== 'bad');
  const isSound = (record?.isSound ?? true) && (chain?.isSound ?? true) && (place === null || place.entry !== null) && followsSoundly;
  return { record, chain, place, since, isSound };
}
