import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config, Database, type JobHandler, postMail, tx } from '@waymark/platform/server';
import { credentialMail, isCredentialEvent } from './credential-words';
import { TELL_OWNER } from './tell-owner';

interface Owner {
  readonly name: string;
  readonly email: string;
  readonly organisationId: string;
}

/** The owner, and an organisation of theirs, whose outbox the mail goes through. */
async function findOwner(accountId: string): Promise<Owner | null> {
  const [owner] = await tx().query<Owner>(
    `select account.name, account.email, place.organisation_id as "organisationId"
     from identity.account join identity.account_organisation place on place.account_id = account.id
     where account.id = $1 order by place.organisation_id limit 1`,
    [accountId],
  );
  return owner ?? null;
}

/** Mails the owner of an account that something about its way in has changed. Who belongs to no organisation is written to by none. */
@Injectable()
export class TellOwnerJob implements JobHandler {
  readonly task = TELL_OWNER;
  readonly ownTransactions = true;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Database) private readonly database: Database,
  ) {}

  async handle({ accountId, what }: Record<string, unknown>): Promise<void> {
    if (!isCredentialEvent(what)) return;
    const actor = `job:${this.task}`;
    const owner = await this.database.transaction({ organisationId: null, mode: 'read', actor }, () => findOwner(String(accountId)));
    if (!owner) return;
    const { organisationId, name, email } = owner;
    const mail = { recipient: email, ...credentialMail(what, name, this.config.publicUrl) };
    await this.database.transaction({ organisationId, mode: 'write', actor }, () => postMail(mail));
  }
}
