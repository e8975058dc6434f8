import { Inject, Injectable } from '@nestjs/common';
import { platformError } from '@waymark/platform/domain';
import { currentAccount, Database, tx } from '@waymark/platform/server';
import { DemoService } from './demo.service';
import type { KeptMail } from './kept-mail.resolver';

const PLACES = 'select organisation_id as id from identity.account_organisation where account_id = $1';
const MAIL = `
  select id, recipient as "to", subject, body, recorded_at as "createdAt"
  from platform.mail where organisation_id = $1 order by recorded_at desc, id limit $2`;

/** Shows what would have been sent, where nothing is sent: in the demo. */
@Injectable()
export class KeptMailService {
  constructor(
    @Inject(DemoService) private readonly demo: DemoService,
    @Inject(Database) private readonly database: Database,
  ) {}

  /** The latest mail of the viewer's organisations. @throws platform.not_found outside the demo. */
  async list(first: number): Promise<KeptMail[]> {
    if (!this.demo.isOpen()) throw platformError('platform.not_found');
    const { accountId } = await currentAccount();
    const found: KeptMail[] = [];
    for (const { id } of await tx().query<{ id: string }>(PLACES, [accountId])) found.push(...(await this.listOf(id, first)));
    return found.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime()).slice(0, first);
  }

  private listOf(organisationId: string, first: number): Promise<KeptMail[]> {
    return this.database.transaction({ organisationId, mode: 'read', actor: null }, (transaction) => transaction.query<KeptMail>(MAIL, [organisationId, first]));
  }
}
