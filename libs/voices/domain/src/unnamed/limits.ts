/** Credentials of members of some standing that a conversation needs before anybody may speak in it without a name. */
export const CREDENTIALS_NEEDED = 10;
/** People whose words must wait together before any of them is shown. */
export const LETTERS_NEEDED = 3;
/** A member counts from this many days on, so that nobody fills a group with accounts of their own. */
export const DAYS_TO_COUNT = 30;
/** After so many days the author is asked whether the words may be shown alone. */
export const DAYS_UNTIL_ASKED = 7;
/** The hour of the morning, where the organisation is, at which what waits is shown. */
export const HOUR_OF_RELEASE = 7;

/** Most bytes (UTF-8) of what is said without a name. With one size for all, no size tells anything. */
export const LETTER_BYTES = 3_900;
/** Every request to the door without a name, and every answer, has exactly this many bytes. */
export const ENVELOPE_BYTES = 8_192;
/** Most words of one person that can wait to be taken back. */
export const MOST_WITHDRAWALS = 16;
