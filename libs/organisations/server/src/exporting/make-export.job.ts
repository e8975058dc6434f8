import { createHash, type Hash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { appendAudit, Clock, CONFIG, type Config, Database, ExportCatalogue, ExportWriter, type JobHandler, log, postMail, type WrittenExport, ZipStream } from '@waymark/platform/server';
import { getOrganisation } from '../organisations/organisations.queries';
import { listActiveMembers } from '../people/list-members';
import { addPiece, beginExport, dropPieces, failExport, finishExport, writeProgress } from './exports.queries';

export const MAKE_EXPORT = 'organisations.make_export';

/** How long a file is kept. */
const HOURS_KEPT = 24;
const PIECE = 512 * 1024;

interface Attempt {
  readonly orderId: string;
  readonly attempt: number;
  readonly askedBy: string;
}

/** What has come of a file so far, and the piece that is being filled. */
interface Filling {
  place: number;
  bytes: number;
  readonly digest: Hash;
  readonly held: Buffer[];
  heldBytes: number;
}

/**
 * Makes the file of an export. It is read in one transaction, that sees one moment, and written piece by piece in others; nobody can
 * fetch it until the last piece is there. Cut off, it begins again, without the pieces of before.
 */
@Injectable()
export class MakeExportJob implements JobHandler {
  readonly task = MAKE_EXPORT;
  readonly ownTransactions = true;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(ExportCatalogue) private readonly catalogue: ExportCatalogue,
  ) {}

  async handle(payload: Record<string, unknown>): Promise<void> {
    const [organisationId, orderId] = [String(payload['organisationId']), String(payload['orderId'])];
    const begun = await this.write(organisationId, () => beginExport(orderId));
    if (!begun) return;
    const attempt = { orderId, ...begun };
    try {
      await this.make(organisationId, attempt);
    } catch (error) {
      log('error', { event: 'export_failed', orderId, error: error instanceof Error ? (error.stack ?? error.name) : 'unknown' });
      await this.write(organisationId, async () => {
        await dropPieces(orderId);
        await failExport(orderId, begun.attempt);
      });
    }
  }

  private async make(organisationId: string, made: Attempt): Promise<void> {
    const filling: Filling = { place: 0, bytes: 0, digest: createHash('sha256'), held: [], heldBytes: 0 };
    const at = this.clock.now();
    const zip = new ZipStream((bytes) => this.fill(organisationId, made, filling, bytes));
    const inside = { organisationId, mode: 'read', actor: `job:${this.task}` } as const;
    const written = await this.database.transaction(inside, async () => {
      const { name } = await getOrganisation();
      const tell = (percent: number) => this.tell(organisationId, made, percent);
      return new ExportWriter(this.catalogue, zip, { organisationName: name, at, personId: made.askedBy }, tell).write();
    });
    await zip.end();
    await this.flush(organisationId, made, filling);
    await this.write(organisationId, () => this.finish(made, filling, written));
  }

  private async fill(organisationId: string, made: Attempt, filling: Filling, bytes: Buffer): Promise<void> {
    filling.digest.update(bytes);
    filling.bytes += bytes.length;
    filling.held.push(bytes);
    filling.heldBytes += bytes.length;
    if (filling.heldBytes >= PIECE) await this.flush(organisationId, made, filling);
  }

  private async flush(organisationId: string, { orderId, attempt }: Attempt, filling: Filling): Promise<void> {
    if (filling.heldBytes === 0) return;
    const bytes = Buffer.concat(filling.held.splice(0));
    filling.heldBytes = 0;
    filling.place += 1;
    await this.write(organisationId, () => addPiece(orderId, attempt, filling.place, bytes));
  }

  private async tell(organisationId: string, { orderId, attempt }: Attempt, percent: number): Promise<void> {
    const counts = await this.write(organisationId, () => writeProgress(orderId, attempt, percent));
    if (!counts) throw new Error('Another attempt at this export has begun.');
  }

  private async finish({ orderId, attempt, askedBy }: Attempt, filling: Filling, { files, rows, holdsGuarded }: WrittenExport): Promise<void> {
    const now = this.clock.now();
    const endsAt = new Date(now.getTime() + HOURS_KEPT * 3_600_000);
    const sha256 = filling.digest.digest('hex');
    const isFinished = await finishExport(orderId, { attempt, bytes: filling.bytes, rowCount: rows, fileCount: files.length, sha256, holdsGuarded, readyAt: now, endsAt });
    if (!isFinished) return;
    await this.tellReady(askedBy);
    await appendAudit('organisations.exported', { subjectId: orderId, at: now, by: askedBy, detail: { files: files.length, rows, fingerprint: sha256, holdsExactCounts: holdsGuarded } });
  }

  /** A sentence and a link, never the file. */
  private async tellReady(personId: string): Promise<void> {
    const { slug, name, timeZone } = await getOrganisation();
    const [reader] = await listActiveMembers([personId], this.clock.today(timeZone));
    if (!reader?.email) return;
    const link = `${this.config.publicUrl}/${slug}/settings/export`;
    const body = `Hello ${reader.name},\n\nThe export of everything that ${name} owns in Waymark is ready. Only you can fetch it, for 24 hours:\n\n${link}\n\nIf you did not ask for it, tell another admin at once.\n`;
    await postMail({ recipient: reader.email, subject: 'Your export is ready in Waymark', body });
  }

  private write<T>(organisationId: string, work: () => Promise<T>): Promise<T> {
    return this.database.transaction({ organisationId, mode: 'write', actor: `job:${this.task}` }, work);
  }
}
