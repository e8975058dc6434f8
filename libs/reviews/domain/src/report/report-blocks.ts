import type { ChartPicture } from '@waymark/measures/domain';
import type { Day, WaymarkPlace } from '@waymark/platform/domain';
import type { DeliveryStatus } from '@waymark/plans/domain';
import type { PaperAudience } from '../document/review-paper';

/** One cell of a table. Its `text` is what every form prints; the rest is for those that can do more. */
export type ReportCell =
  | { readonly kind: 'text'; readonly text: string; readonly isQuiet?: boolean }
  /** A figure: `value` is null where it may not be shown or is none. */
  | { readonly kind: 'number'; readonly text: string; readonly value: number | null }
  | { readonly kind: 'day'; readonly text: string; readonly day: Day | null }
  /** A word with the shape and colours of a delivery status, and a line beneath it. */
  | { readonly kind: 'status'; readonly text: string; readonly look: DeliveryStatus; readonly detail: string | null }
  | { readonly kind: 'reference'; readonly text: string }
  /** The waymark line; its text says the same in words. */
  | { readonly kind: 'waymark'; readonly text: string; readonly place: WaymarkPlace }
  /** What stood there in the earlier review, struck through, and what stands there now. */
  | { readonly kind: 'change'; readonly text: string; readonly from: string; readonly to: ReportCell };

export interface ReportColumn {
  readonly key: string;
  readonly title: string;
  /** Figures stand at the right. */
  readonly isNumber?: boolean;
  /** Names the row; at most one column of a table does. */
  readonly isRowHeading?: boolean;
  /** Share of the width, in parts; 1 where nothing is said. */
  readonly width?: number;
}

export interface ReportRow {
  /** Stays the same from one review to the next, such as `action:<id>`. */
  readonly key: string;
  readonly cells: readonly ReportCell[];
  /** Compared with an earlier review it was not there. */
  readonly isNew?: boolean;
}

interface Keyed {
  /** Names the paragraph for questions and addenda, and stays the same from one paper to the next. */
  readonly key: string;
}

export interface HeadingBlock extends Keyed {
  readonly kind: 'heading';
  readonly text: string;
  readonly reference: string | null;
}
/** Sentences; `lead` stands before them in bold, `isLede` marks the words that begin the report. */
export interface ParagraphBlock extends Keyed {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly lead: string | null;
  readonly isLede?: boolean;
  readonly isQuiet?: boolean;
}
export interface ListBlock extends Keyed {
  readonly kind: 'list';
  readonly items: readonly string[];
}
export interface TableBlock extends Keyed {
  readonly kind: 'table';
  readonly caption: string;
  /** True where the heading above says the same. */
  readonly isCaptionHidden: boolean;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
}
export interface DecisionBlock extends Keyed {
  readonly kind: 'decision';
  readonly number: number;
  readonly title: string;
  /** Whole sentences, each a paragraph. */
  readonly lines: readonly string[];
  /** What was decided, with its owner and dates; null while it is open. */
  readonly outcome: string | null;
}
export interface ExceptionBlock extends Keyed {
  readonly kind: 'exception';
  readonly reference: string;
  readonly title: string;
  readonly status: { readonly text: string; readonly look: DeliveryStatus };
  readonly facts: string;
  readonly why: string | null;
  readonly recovery: string | null;
  readonly decisionWanted: string | null;
  readonly challenges: readonly ThreadPost[];
}
export interface ChartBlock extends Keyed {
  readonly kind: 'chart';
  /** The finding: what the figures show. */
  readonly title: string;
  readonly sentences: readonly string[];
  readonly picture: ChartPicture;
  /** The picture in words. */
  readonly alt: string;
  readonly source: string;
}
export interface ThreadPost {
  readonly meta: string;
  /** Empty where nothing was said. */
  readonly words: string;
  /** What is missing: "No response yet. Due 18 November 2026". */
  readonly missing: string | null;
  readonly isReply: boolean;
}
/** What somebody said and what was answered; they are never apart. */
export interface ThreadBlock extends Keyed {
  readonly kind: 'thread';
  readonly posts: readonly ThreadPost[];
}
export interface NoticeBlock extends Keyed {
  readonly kind: 'notice';
  /** 'addendum' are words added after sealing, beside what they put right. */
  readonly tone: 'plain' | 'warning' | 'problem' | 'addendum';
  readonly title: string;
  readonly text: string;
}
export interface FactsBlock extends Keyed {
  readonly kind: 'facts';
  readonly facts: readonly { readonly term: string; readonly text: string; readonly isMarked?: boolean }[];
}
/** What the shapes of the waymark line mean. */
export interface KeyBlock extends Keyed {
  readonly kind: 'key';
}

export type ReportBlock =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | TableBlock
  | DecisionBlock
  | ExceptionBlock
  | ChartBlock
  | ThreadBlock
  | NoticeBlock
  | FactsBlock
  | KeyBlock;

export interface ReportSection {
  /** Such as 'decisions' or 'exceptions': questions and addenda can name the whole section. */
  readonly key: string;
  readonly title: string;
  readonly part: 'body' | 'appendix';
  readonly blocks: readonly ReportBlock[];
}

/** The title block. */
export interface ReportHead {
  readonly organisation: string;
  /** Which body it is for, and when it meets. */
  readonly meeting: string;
  readonly title: string;
  readonly period: string;
  readonly audience: string;
  readonly version: string;
  readonly lede: readonly ParagraphBlock[];
  readonly notices: readonly NoticeBlock[];
}

/** The whole report: what every form prints, in its order. No form works out a figure of its own. */
export interface Report {
  readonly language: 'en-GB';
  readonly audience: PaperAudience;
  readonly standing: 'draft' | 'paper' | 'sealed';
  readonly head: ReportHead;
  readonly sections: readonly ReportSection[];
  readonly readingMinutes: number;
  /** For the foot of every page: organisation, plan, review and version. */
  readonly runningTitle: string;
  /** Of the sealed record, else of the paper; for the foot of every page. */
  readonly fingerprint: string;
  /** Set where it is compared with an earlier review: its title. */
  readonly comparedWith: string | null;
}

/** One slide: its title is a sentence, beneath it at most five lines and one picture. */
export interface ReportSlide {
  readonly title: string;
  readonly lines: readonly string[];
  readonly table: TableBlock | null;
  readonly chart: ChartBlock | null;
  /** What the speaker has at hand: the figures of the table or picture, in words. */
  readonly notes: readonly string[];
}

/** One page: what to worry about, what to know, what to rely on. */
export interface HighlightReport {
  readonly head: Pick<ReportHead, 'organisation' | 'meeting' | 'title' | 'period' | 'audience' | 'version'>;
  readonly parts: readonly { readonly kind: 'alert' | 'advise' | 'assure'; readonly title: string; readonly meaning: string; readonly lines: readonly string[] }[];
  readonly runningTitle: string;
  readonly fingerprint: string;
}
