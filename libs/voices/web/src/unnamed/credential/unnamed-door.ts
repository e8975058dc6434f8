import { ENVELOPE_BYTES, Refused } from '@waymark/voices/domain';

/**
 * Sends an envelope to the door without a name: without cookie, referrer or any header of ours, so that the request says nothing
 * of who is signed in. Not cached, and not tried again by itself.
 */
export async function sendUnnamed(envelope: string, send: typeof fetch = fetch): Promise<string> {
  let response: Response;
  try {
    response = await send('/unnamed', { method: 'POST', credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', headers: { 'content-type': 'application/json' }, body: envelope });
  } catch {
    throw new Refused('platform.unreachable', 'Waymark cannot be reached just now. Nothing you wrote is lost: try again in a minute.');
  }
  const text = await response.text();
  if (!response.ok || text.length > ENVELOPE_BYTES) throw new Refused('platform.unexpected', 'Something went wrong on our side. Nothing you wrote is lost: try again in a minute.');
  return text;
}
