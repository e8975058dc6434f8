import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock, Database, type JobHandler, log } from '@waymark/platform/server';
import type { PaperAudience } from '@waymark/reviews/domain';
import type { DocumentFormat, DocumentState } from './document.enums';
import { DocumentProblem } from './document.errors';
import { DocumentMail } from './document-mail';
import { type DocumentName, findNewestSource, keepDocument, lockOrder, writeProgress } from './documents.queries';
import { MAKE_DOCUMENT } from './order-documents';
import { type DocumentSource, readSource } from './read-source';
import { DocumentMaker } from './document-maker';
import { withLook } from './template/with-look';

type Inside = { readonly organisationId: string; readonly actor: string };

const SORRY = 'Something went wrong on our side. Try again; if it fails again, tell whoever looks after Waymark for you.';

/** Makes a document, outside any transaction: it may take seconds. How far it is can be read meanwhile. */
@Injectable()
export class MakeDocumentJob implements JobHandler {
  readonly task = MAKE_DOCUMENT;
  readonly ownTransactions = true;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(DocumentMaker) private readonly maker: DocumentMaker,
    @Inject(DocumentMail) private readonly mail: DocumentMail,
  ) {}

  async handle(payload: Record<string, unknown>): Promise<void> {
    const inside = { organisationId: String(payload['organisationId']), actor: `job:${this.task}` };
    const name = { reviewId: String(payload['reviewId']), format: payload['format'] as DocumentFormat, audience: payload['audience'] as PaperAudience };
    try {
      await this.make(inside, name, payload['isAskedFor'] !== false);
    } catch (error) {
      if (!(error instanceof DocumentProblem)) log('error', { event: 'document_failed', ...name, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      await this.tell(inside, name, 'failed', 0, error instanceof DocumentProblem ? error.message : SORRY);
    }
  }

  private async make(inside: Inside, name: DocumentName, isAskedFor: boolean): Promise<void> {
    const found = await this.database.transaction({ ...inside, mode: 'read' }, async () => {
      const source = await readSource(name.reviewId, name.audience);
      return source && withLook(source, name.format);
    });
    if (!found) throw new DocumentProblem('There is no paper of this review yet. Make one first, then ask again.');
    if (found.record.audience !== name.audience) throw new Error('A document is made of the record of its own audience alone.');
    await this.tell(inside, name, 'making', 20);
    const bytes = await this.maker.make(name.format, found, found.template);
    await this.tell(inside, name, 'making', 90);
    await this.database.transaction({ ...inside, mode: 'write' }, () => this.keep(name, found, bytes, isAskedFor));
  }

  /** Made twice at once it is kept once: the same content gives the same document. */
  private async keep(name: DocumentName, { record, fingerprint, source }: DocumentSource, bytes: Buffer, isAskedFor: boolean): Promise<void> {
    const order = await lockOrder(name);
    if (!order) return;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if ((await findNewestSource(name)) !== source) await keepDocument(name, { source, paperVersion: record.paper.version, fingerprint, bytes, sha256, at: this.clock.now() });
    await writeProgress(name, 'ready', 100);
    if (isAskedFor && order.state !== 'ready') await this.mail.tellReady(name.reviewId, order.askedBy);
  }

  private async tell(inside: Inside, name: DocumentName, state: DocumentState, progress: number, problem: string | null = null): Promise<void> {
    await this.database.transaction({ ...inside, mode: 'write' }, () => writeProgress(name, state, progress, problem));
  }
}
