import { useQueryOf } from '@waymark/platform/web';
import { KeptMailDocument } from './demo-mail.generated';

/** Mail that a demo keeps instead of sending. */
export function useKeptMail() {
  return useQueryOf(KeptMailDocument, { first: 50 }, { organisation: null, renewsSession: false });
}
