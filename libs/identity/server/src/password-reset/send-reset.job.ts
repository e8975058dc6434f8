import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config, Database, type JobHandler, postMail } from '@waymark/platform/server';
import { findForgetful, openReset, RESET_MINUTES } from './password-reset.queries';

export const SEND_RESET = 'identity.send_reset';

const words = (name: string, link: string) => `Hello ${name},

somebody, most likely you, asked for a new password for Waymark.

Open this link to choose one:

${link}

It works once, for ${RESET_MINUTES} minutes. If it was not you, there is nothing you need to do: your password stays as it is.
`;

/**
 * Sends the link to set another password, if the address belongs to an account. Looked up here and not where it was asked for, so
 * that neither the answer nor its time shows whether there is one.
 */
@Injectable()
export class SendResetJob implements JobHandler {
  readonly task = SEND_RESET;
  readonly ownTransactions = true;

  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Database) private readonly database: Database,
  ) {}

  async handle(payload: Record<string, unknown>): Promise<void> {
    const actor = `job:${this.task}`;
    const somebody = await this.database.transaction({ organisationId: null, mode: 'read', actor }, () => findForgetful(String(payload['email'])));
    if (!somebody) return;
    const { accountId, organisationId, name, email } = somebody;
    await this.database.transaction({ organisationId, mode: 'write', actor }, async () => {
      const token = await openReset(accountId, this.clock.now());
      // The subject says nothing of the organisation: it may be read over a shoulder.
      await postMail({ recipient: email, subject: 'A new password for Waymark', body: words(name, `${this.config.publicUrl}/sign-in/new-password/${token}`) });
    });
  }
}
