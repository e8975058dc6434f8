/** A name as it should have been typed: no blanks around it or doubled in it, no control signs. */
export const tidy = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** Something to see: a letter, a digit or a sign. Blanks, control signs and signs of no width are no name. */
export const SOMETHING_TO_SEE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** What two spellings of the same name have in common: capitals and blanks do not count. */
export const nameKey = (name: string): string => tidy(name).normalize('NFC').toLowerCase();
