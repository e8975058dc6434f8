import { platformError } from '@waymark/platform/domain';
import { isUuid } from '@waymark/platform/server';
import type { StandingPlace } from './published.queries';

/** A place in the list as clients hand it back for the next page. */
export const toStandingCursor = ({ organisationId, sortName }: StandingPlace): string => Buffer.from(`${organisationId}/${sortName}`).toString('base64url');

/** Reads a cursor that a client hands back. @throws platform.bad_input when it is none of ours. */
export function fromStandingCursor(cursor: string | null | undefined): StandingPlace | null {
  if (!cursor) return null;
  const text = Buffer.from(cursor, 'base64url').toString();
  const [organisationId, sortName] = [text.slice(0, 36), text.slice(37)];
  if (!isUuid(organisationId) || text[36] !== '/' || sortName === '' || sortName.includes('\0')) {
    throw platformError('platform.bad_input', { fields: { after: 'This is not where a page begins. Go back to the first page.' } });
  }
  return { organisationId, sortName };
}
