import { micromark } from 'micromark';

/**
 * What people write is emphasis, lists, quotes, code and links. Pictures would tell strangers who reads, headings would break
 * the outline of the page, HTML would be somebody else's page in ours: none of them is read as such, all are shown as typed.
 */
const SYNTAX = { disable: { null: ['htmlFlow', 'htmlText', 'labelStartImage', 'headingAtx', 'setextUnderline', 'definition', 'thematicBreak', 'autolink'] } };

/** A person who is spoken to: `@[Lin Zhao](person:…)`, as the page writes it when somebody picks a name. */
const MENTION = /@\[([^\]\n]{1,120})\]\(person:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\)/g;

/** Every sign that Markdown gives a meaning to, made a plain sign. */
const asTyped = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** micromark writes links in exactly this form, with quotation marks in addresses and titles made harmless. */
const LINK = /<a href="([^"]*)"(?: title="[^"]*")?>/g;
const LEADS_OUTSIDE = /^(?:https?:\/\/|mailto:)/i;
const isAddress = (address: string) => LEADS_OUTSIDE.test(address) && URL.canParse(address.replaceAll('&amp;', '&'));

/** Links lead to the web or to an address of mail and vouch for nothing; any other is words without a link. */
const toOurLink = (_: string, address: string) => (isAddress(address) ? `<a href="${address}" rel="nofollow noopener noreferrer ugc">` : '<a>');

/**
 * A text as HTML that may be put on a page: only p, strong, em, ul, ol, li, blockquote, pre, code, br and a. Rendered when it is
 * read, so that what we learn about safety holds for old texts too.
 */
export function renderMarkdown(markdown: string): string {
  const named = markdown.replace(MENTION, (_, name: string) => `**@${asTyped(name)}**`);
  return micromark(named, { extensions: [SYNTAX] }).replace(LINK, toOurLink);
}

/** Somebody a text speaks to, and the name it gives them. */
export interface Mention {
  readonly id: string;
  readonly name: string;
}

/** The people a text speaks to, each as often as it does. */
export const listMentions = (markdown: string): Mention[] => [...markdown.matchAll(MENTION)].map(([, name, id]) => ({ id: id!, name: name! }));

/** The people a text speaks to, by id, each once. */
export const findMentions = (markdown: string): string[] => [...new Set(listMentions(markdown).map(({ id }) => id))];

/** A text without its signs, for a summary of a line. @param length of the summary at most. */
export function toPlainText(markdown: string, length: number): string {
  const words = renderMarkdown(markdown).replace(/<[^>]*>/g, ' ').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&').replace(/\s+/g, ' ').trim();
  return words.length > length ? `${words.slice(0, length - 1).trimEnd()}…` : words;
}
