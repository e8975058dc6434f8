import { Inject, Injectable } from '@nestjs/common';
import { inEachOrganisation } from '@waymark/identity/server';
import { toDay } from '@waymark/platform/domain';
import { Clock, CONFIG, type Config, Database, findAuditHead, type JobHandler, log } from '@waymark/platform/server';
import { getOrganisation } from '../organisations/organisations.queries';
import { listColleagues } from '../second-person/proposed-changes.queries';
import { type AnchoredHead, appendAnchor } from './anchor-line';
import { mailAnchor } from './anchor-mail';
import { findLastAnchor, getAnchorSetting, keepAnchor } from './anchors.queries';

/**
 * Every night, for each organisation whose chain has grown: takes its last hash where an administrator of the database does not reach,
 * into mailboxes and a file. The file is written first: should the process die, the line is there twice, which harms nothing.
 */
@Injectable()
export class AnchorJob implements JobHandler {
  readonly task = 'organisations.anchor';
  readonly cron = '41 4 * * *';
  readonly ownTransactions = true;

  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Database) private readonly database: Database,
  ) {}

  async handle(): Promise<void> {
    const by = { mode: 'write', actor: `job:${this.task}` } as const;
    await inEachOrganisation(this.database, (organisationId) => this.database.transaction({ ...by, organisationId }, () => this.anchor(organisationId)));
  }

  private async anchor(organisationId: string): Promise<void> {
    const head = await findAuditHead();
    if (!head || head.sequence === (await findLastAnchor())?.sequence) return;
    const now = this.clock.now();
    const { name, slug, timeZone } = await getOrganisation();
    const anchored: AnchoredHead = { organisationId, slug, ...head, day: toDay(now, timeZone) };
    const isFileWritten = await this.writeLine(anchored);
    const recipients = await this.listRecipients(now, isFileWritten);
    await keepAnchor(anchored, recipients.length, now);
    await mailAnchor(recipients, name, anchored, { isFileWritten });
  }

  /** A disk that fails keeps no mail from going out; it is told in it, and in the log. */
  private async writeLine(head: AnchoredHead): Promise<boolean> {
    const { anchorFile } = this.config;
    if (anchorFile === null) return true;
    try {
      await appendAnchor(anchorFile, head);
      return true;
    } catch (error) {
      log('error', { event: 'anchor_not_written', organisationId: head.organisationId, code: (error as NodeJS.ErrnoException).code ?? 'unknown' });
      return false;
    }
  }

  /** Those who are named; where nobody is, or something is wrong, the admins. */
  private async listRecipients(now: Date, isFileWritten: boolean): Promise<string[]> {
    const { addresses } = await getAnchorSetting();
    const admins = addresses.length === 0 || !isFileWritten ? (await listColleagues('admin', now)).map(({ email }) => email) : [];
    return [...new Set([...addresses, ...admins])];
  }
}
