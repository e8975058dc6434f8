import path from 'node:path';
import type { AuditVerdict } from '@waymark/platform/domain';
import { type Finding, type RecordVerdict, toFullTitle, toGroups, whatThisProves } from '@waymark/reviews/domain';
import { toComparisonLines, toPrintable } from './comparison-lines';
import type { VerifyArguments, VerifyFindings } from './verify-files';

const marks: Readonly<Record<Finding['outcome'], string>> = { good: 'yes ', bad: 'NO  ', open: 'open' };
const toLine = (outcome: Finding['outcome'], sentence: string): string => `  ${marks[outcome]}  ${sentence}`;

/** What the file says that it is; it is shown also where it is not to be relied on, because that is what somebody must know then. */
function describeRecord({ record, fingerprint }: RecordVerdict): [string, string][] {
  const hash: [string, string] = ['Fingerprint', toGroups(fingerprint)];
  if (!record) return [hash];
  const { paper, sealedAt, sealedBy, audience } = record;
  return [
    ['Organisation', paper.organisation.name],
    ['Plan', paper.plan.title],
    ['Review', `${toFullTitle(paper.review.title, { from: paper.review.periodFrom, to: paper.review.periodTo })} (number ${paper.review.number})`],
    ['Paper', `version ${paper.version}, made safe for ${audience === 'public' ? 'everybody' : 'those who run and scrutinise the plan'}`],
    ['Sealed', sealedAt ? `${sealedAt}${sealedBy ? ` by ${sealedBy.name}` : ''}` : 'not sealed: a draft'],
    hash,
  ];
}

const toRecordLines = (file: string, verdict: RecordVerdict): string[] => [
  path.basename(file),
  ...describeRecord(verdict).map(([name, value]) => `  ${name.padEnd(14)}${toPrintable(value)}`),
  '',
  ...verdict.findings.map(({ outcome, sentence }) => toLine(outcome, toPrintable(sentence))),
];

function toChainLines(file: string, { entries, head, faults }: AuditVerdict): string[] {
  const whole = toLine('good', 'Every entry holds the hash of the one before, and none was changed or taken out.');
  return [
    path.basename(file),
    `  ${'Entries'.padEnd(14)}${entries.length}`,
    `  ${'Last hash'.padEnd(14)}${head ? toGroups(head.hash) : 'none'}`,
    '',
    ...(faults.length === 0 ? [whole] : faults.map(({ sentence }) => toLine('bad', sentence))),
  ];
}

const conclude = (isSound: boolean): string => (isSound ? 'Nothing is wrong with what was looked at.' : 'Do not rely on this: something is wrong.');

/** What was found, for a person. */
export function toVerifyText({ record, chain, since }: VerifyArguments, findings: VerifyFindings): string {
  const lines = [
    ...(record && findings.record ? [...toRecordLines(record, findings.record), ''] : []),
    ...(since && findings.since ? [...toRecordLines(since, findings.since.earlier), toLine(findings.since.follows.outcome, toPrintable(findings.since.follows.sentence)), ''] : []),
    ...(findings.since?.comparison ? [...toComparisonLines(findings.since.comparison), ''] : []),
    ...(chain && findings.chain ? [...toChainLines(chain, findings.chain), ''] : []),
    ...(findings.place ? [toLine(findings.place.entry ? 'good' : 'bad', findings.place.sentence), ''] : []),
    conclude(findings.isSound),
    ...(findings.record && findings.isSound ? ['', `What this shows: ${whatThisProves.proves}`, `What it does not: ${whatThisProves.doesNotProve}`] : []),
    ...(findings.chain && !findings.record ? ['', 'An end that was cut off is seen only with --head and a hash known from before.'] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** What was found, for a program. */
export function toVerifyObject({ record, chain, place, since, isSound }: VerifyFindings): object {
  const paper = record?.record?.paper;
  return {
    isSound,
    record: record && {
      fingerprint: record.fingerprint,
      organisation: paper?.organisation.name ?? null,
      plan: paper?.plan.title ?? null,
      review: paper?.review.title ?? null,
      number: paper?.review.number ?? null,
      paperVersion: paper?.version ?? null,
      audience: record.record?.audience ?? null,
      sealedAt: record.record?.sealedAt ?? null,
      findings: record.findings,
    },
    chain: chain && { entries: chain.entries.length, head: chain.head, faults: chain.faults },
    since: since && { fingerprint: since.earlier.fingerprint, findings: [...since.earlier.findings, since.follows], comparison: since.comparison },
    place: place && { sequence: place.entry?.sequence ?? null, sentence: place.sentence },
  };
}
