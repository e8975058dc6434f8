import type { Mails } from '../chaos.mjs';

export function judgeMails(received: readonly { to: string; messageId: string | null }[], invited: readonly string[]): Mails;
