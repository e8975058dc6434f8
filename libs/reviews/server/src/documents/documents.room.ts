import type { Room } from '../room';
import { Documents1763800040004 } from '../migrations/1763800040004-documents';
import { DocumentController } from './document.controller';
import { DocumentMail } from './document-mail';
import { DocumentMaker } from './document-maker';
import { DocumentsResolver, ReviewDocumentPayloadResolver } from './documents.resolver';
import { DocumentsService } from './documents.service';
import { MakeDocumentJob } from './make-document.job';
import { WordTemplate1763800040006 } from '../migrations/1763800040006-word-template';
import { TemplateController } from './template/template.controller';
import { TemplateResolver } from './template/template.resolver';

/** What is handed out: reports as documents. */
export const documents: Room = {
  resolvers: [DocumentsResolver, ReviewDocumentPayloadResolver, TemplateResolver],
  providers: [DocumentsService, DocumentMaker, DocumentMail],
  jobs: [MakeDocumentJob],
  controllers: [TemplateController, DocumentController],
  entities: [],
  migrations: [Documents1763800040004, WordTemplate1763800040006],
};
