import type { ReviewAddendum, ReviewRecord } from '../document/review-record';
import { areComparable } from '../comparing/compare-records';
import { appendixSections } from './appendix';
import { attachAddenda } from './attach-addenda';
import { changedSection, slipsSection } from './changed';
import { bodiesSection, fingerprintSection, learnedSection, opinionSection, questionsSection, signOffSection, teamsSection } from './closing';
import { compareSections } from './compare-reports';
import { decisionsSection, followUpsSection } from './decisions';
import { exceptionsSection } from './exceptions';
import { standingOf, toHead } from './head';
import { inOwnWords } from './own-words';
import { commentarySection, progressSection } from './progress';
import { readingMinutesOf } from './reading-time';
import type { Report, ReportSection } from './report-blocks';
import { retellSince } from './retell-since';
import { voicesSection } from './voices';

/** An earlier sealed review, with the fingerprint of its record. */
export interface EarlierRecord {
  readonly record: ReviewRecord;
  readonly fingerprint: string;
}

export interface ReportOptions {
  readonly addenda?: readonly ReviewAddendum[];
  /** Told since this review instead of the one before, with changed cells marked. */
  readonly since?: EarlierRecord | null;
  /** Leaves out whatever is as it was in `since`; without `since` it has no effect. */
  readonly onlyChanged?: boolean;
  /** Of the sealed record's canonical text; the paper's own is printed where it is not sealed. */
  readonly fingerprint?: string | null;
  /** Before the first freeze. */
  readonly isDraft?: boolean;
}

function sectionsOf(record: ReviewRecord, fingerprint: string, isDraft: boolean): ReportSection[] {
  const { paper } = record;
  return [
    ...decisionsSection(record),
    ...changedSection(paper),
    ...slipsSection(paper),
    ...exceptionsSection(paper),
    ...progressSection(paper),
    ...commentarySection(paper),
    ...voicesSection(paper),
    ...opinionSection(paper),
    ...learnedSection(paper),
    ...followUpsSection(paper),
    ...questionsSection(record),
    ...bodiesSection(record),
    ...teamsSection(paper),
    ...signOffSection(record),
    ...fingerprintSection(record, fingerprint, isDraft),
    ...appendixSections(record),
  ];
}

/** The report in the organisation's own words: see `inOwnWords`. */
export const toReport = (record: ReviewRecord, options: ReportOptions = {}): Report => inOwnWords(tellReport(record, options), record, [options.addenda, options.since?.record]);

/**
 * The report of a review, as blocks that every form prints: page, PDF, Word, slides. All figures and words come from the record;
 * the same record gives the same report everywhere.
 */
export function tellReport(record: ReviewRecord, options: ReportOptions = {}): Report {
  const { addenda = [], onlyChanged = false, isDraft = false } = options;
  // Another plan, or words for other readers, would make every line a change.
  const since = options.since && areComparable(options.since.record, record) ? options.since : null;
  const fingerprint = options.fingerprint ?? record.paperFingerprint;
  const told = since ? { ...record, paper: retellSince(record.paper, since.record.paper, since.fingerprint) } : record;
  const standing = standingOf(record, isDraft);
  const whole = sectionsOf(told, fingerprint, isDraft);
  const compared = since ? compareSections(whole, sectionsOf(since.record, since.fingerprint, false), onlyChanged) : whole;
  const head = toHead(told, standing);
  const ofSummary = attachAddenda([{ key: 'summary', title: '', part: 'body', blocks: [] }], addenda.filter(({ paragraph }) => paragraph === 'summary'))[0]!;
  const sections = attachAddenda(compared, addenda.filter(({ paragraph }) => paragraph !== 'summary'));
  const headed = { ...head, notices: [...head.notices, ...ofSummary.blocks.filter((block) => block.kind === 'notice')] };
  const { paper } = record;
  return {
    language: 'en-GB',
    audience: record.audience,
    standing,
    head: headed,
    sections,
    readingMinutes: readingMinutesOf({ head: headed, sections }),
    runningTitle: `${paper.organisation.name}. ${head.title}, ${standing === 'draft' ? 'draft' : `version ${paper.version}`}`,
    fingerprint,
    comparedWith: since ? since.record.paper.review.title : null,
  };
}
