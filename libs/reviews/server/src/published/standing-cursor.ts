import { platformError } from '@waymark/platform/domain';
import type { StandingPlace } from './published.queries';

const FINGERPRINT = /^[0-9a-f]{64}$/;

/** A place in the list as clients hand it back for the next page. */
export const toStandingCursor = ({ fingerprint, sortName }: StandingPlace): string => Buffer.from(`${fingerprint}/${sortName}`).toString('base64url');

/** Reads a cursor that a client hands back. @throws platform.bad_input when it is none of ours. */
export function fromStandingCursor(cursor: string | null | undefined): StandingPlace | null {
  if (!cursor) return null;
  const text = Buffer.from(cursor, 'base64url').toString();
  const [fingerprint, sortName] = [text.slice(0, 64), text.slice(65)];
  if (!FINGERPRINT.test(fingerprint) || text[64] !== '/' || sortName === '' || sortName.includes('\0')) {
    throw platformError('platform.bad_input', { fields: { after: 'This is not where a page begins. Go back to the first page.' } });
  }
  return { fingerprint, sortName };
}
