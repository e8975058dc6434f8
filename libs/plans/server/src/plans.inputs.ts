import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsInt, IsNotEmpty, IsOptional, IsString, MaxLength, Min, ValidateIf } from 'class-validator';

/** Longest titles and statements, notes, and reasons. */
const LONGEST = { title: 2000, note: 10_000, reason: 2000 } as const;

const inThousands = (count: number) => count.toLocaleString('en-GB');

/** Text without spaces around it and without the one character that PostgreSQL cannot keep. */
export const toCleanText = (text: string): string => text.replaceAll('\0', '').trim();

const Cleaned = () => Transform(({ value }) => (typeof value === 'string' ? toCleanText(value) : value));
const EmptyIsNull = () => Transform(({ value }) => (typeof value === 'string' ? toCleanText(value) || null : value));
const AtMost = (length: number, what: string) => MaxLength(length, { message: `Shorten ${what} to ${inThousands(length)} characters or fewer.` });

/** Words that must be there. @example `@TitleRules('a title')` */
export const TitleRules = (what: string) =>
  applyDecorators(Cleaned(), IsString({ message: `Enter ${what}.` }), IsNotEmpty({ message: `Enter ${what}.` }), AtMost(LONGEST.title, what));

/** Words that may be left as they are, but not emptied. */
export const RevisedTitleRules = (what: string) => applyDecorators(ValidateIf((_, value) => value !== undefined), TitleRules(what));

/** A title that may be left out; empty is none. */
export const OptionalTitleRules = (what: string) => applyDecorators(EmptyIsNull(), IsOptional(), IsString(), AtMost(LONGEST.title, what));

/** Longer words that may be left out; empty is none. */
export const NoteRules = (what: string) => applyDecorators(EmptyIsNull(), IsOptional(), IsString(), AtMost(LONGEST.note, what));

/** Why a change is made, where the plan decides whether it is needed. */
export const ReasonRules = () => applyDecorators(EmptyIsNull(), IsOptional(), IsString(), AtMost(LONGEST.reason, 'the reason'));

/** Why something is done, where that must be said. */
export const NeededReasonRules = () =>
  applyDecorators(Cleaned(), IsString({ message: 'Say why.' }), IsNotEmpty({ message: 'Say why.' }), AtMost(LONGEST.reason, 'the reason'));

/** An id; whether it is anything is found out by looking. */
export const IdRules = () => applyDecorators(IsString());

/** An id that may be left out or emptied. */
export const OptionalIdRules = () => applyDecorators(IsOptional(), IsString());

/** A day that may be left out or emptied; the scalar knows whether it is one. */
export const DayRules = () => applyDecorators(IsOptional(), IsString());

/** The version of the row that the person's page showed. */
export const VersionRules = () => applyDecorators(IsInt(), Min(1, { message: 'A version is 1 or more.' }));

/** A place in a list, counted from 1. */
export const PlaceRules = () => applyDecorators(IsInt(), Min(1, { message: 'Places are counted from 1.' }));
