import { platformError } from '@waymark/platform/domain';
import { isUuid } from '@waymark/platform/server';

/** A place in a list by time: an instant and the id of the row there. */
export interface TimePlace {
  readonly at: string;
  readonly id: string;
}

const INSTANT = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?\+00$/;

const badCursor = () => platformError('platform.bad_input', { fields: { after: 'This is not where a page begins. Go back to the first page.' } });

/** A place as clients hand it back for the next page. The instant is PostgreSQL's own text, so that none of its digits is lost. */
export const toCursor = ({ at, id }: TimePlace): string => Buffer.from(`${at}/${id}`).toString('base64url');

/** Reads a cursor that a client hands back. @throws platform.bad_input when it is none of ours. */
export function fromCursor(cursor: string | null | undefined): TimePlace | null {
  if (!cursor) return null;
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split('/');
  if (!INSTANT.test(at) || !isUuid(id) || Number.isNaN(Date.parse(at))) throw badCursor();
  return { at, id };
}

/** How many items a page may have. */
const MOST_ITEMS = 100;

/** The number of items asked for; unsaid, it is `usual`. @throws platform.bad_input when it is not from 1 to 100. */
export function pageSize(first: number | null | undefined, usual = 50): number {
  if (first === null || first === undefined) return usual;
  if (first < 1 || first > MOST_ITEMS) throw platformError('platform.bad_input', { fields: { first: `Ask for 1 to ${MOST_ITEMS} items.` } });
  return first;
}
