import { Inject, Injectable } from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import { Database } from '../database/database';
import { log } from '../http/log';
import type { JobHandler } from '../jobs/jobs';

export interface MailSettings {
  /** Null: there is no mail server; mail stays in the outbox, where the demo shows it. */
  readonly smtpUrl: string | null;
  readonly from: string;
  readonly host: string;
}

export const MAIL_SETTINGS = Symbol('mail settings');

interface Waiting {
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
}

/** Why a mail is not out yet: the mail server says no, says later, or does not answer. */
export type MailFailure = 'refused' | 'put_off' | 'unreachable';

/** In a word: what a mail server says may hold an address. */
function toFailure(error: unknown): MailFailure {
  const { responseCode } = error as { responseCode?: number };
  if (typeof responseCode !== 'number') return 'unreachable';
  return responseCode >= 500 ? 'refused' : 'put_off';
}

/** A mail server that says nothing must not hold up the worker, nor its end. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 } as const;

/**
 * Sends one mail of the outbox. Sent at least once; a repeat bears the same Message-ID. Its words are then taken out of the outbox:
 * they may hold a link that lets somebody in.
 */
@Injectable()
export class SendMailJob implements JobHandler {
  readonly task = 'mail.send';
  readonly ownTransactions = true;
  private transport: Transporter | null = null;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(MAIL_SETTINGS) private readonly settings: MailSettings,
  ) {}

  async handle(payload: Record<string, unknown>): Promise<void> {
    const { smtpUrl, from, host } = this.settings;
    if (!smtpUrl) return;
    const organisationId = String(payload['organisationId']);
    const mailId = String(payload['mailId']);
    const inOrganisation = { organisationId, actor: 'job:mail.send' } as const;
    const [mail] = await this.database.transaction({ ...inOrganisation, mode: 'read' }, (transaction) =>
      transaction.query<Waiting>('select recipient, subject, body from platform.mail where organisation_id = $1 and id = $2 and sent_at is null', [organisationId, mailId]),
    );
    if (!mail) return;
    // Loaded with the first mail: only the worker sends.
    const { createTransport } = await import('nodemailer');
    this.transport ??= createTransport({ url: smtpUrl, ...PATIENCE });
    try {
      await this.transport.sendMail({ from, to: mail.recipient, subject: mail.subject, text: mail.body, messageId: `<${mailId}@${host}>` });
    } catch (error) {
      await this.noteFailure(organisationId, mailId, toFailure(error)).catch(() => log('warn', { event: 'mail_failure_not_noted', mailId }));
      throw error;
    }
    await this.database.transaction({ ...inOrganisation, mode: 'write' }, (transaction) =>
      transaction.execute(`update platform.mail set sent_at = now(), body = '', failure = null, version = version + 1 where organisation_id = $1 and id = $2`, [organisationId, mailId]),
    );
  }

  /** Written once for each kind of failure, so that admins can see it while it is tried again. */
  private async noteFailure(organisationId: string, mailId: string, failure: MailFailure): Promise<void> {
    await this.database.transaction({ organisationId, actor: 'job:mail.send', mode: 'write' }, (transaction) =>
      transaction.execute('update platform.mail set failure = $3, version = version + 1 where organisation_id = $1 and id = $2 and sent_at is null and failure is distinct from $3', [organisationId, mailId, failure]),
    );
  }
}
