import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@waymark/platform/server';
import type { DocumentFormat } from './document.enums';
import { DocumentProblem } from './document.errors';
import type { DocumentSource } from './read-source';

/** Makes documents of records. */
@Injectable()
export class DocumentMaker {
  constructor(@Inject(CONFIG) readonly config: Config) {}

  /** @throws DocumentProblem where it cannot be made, with what to do. */
  make(_format: DocumentFormat, _source: DocumentSource): Promise<Buffer> {
    return Promise.reject(new DocumentProblem('This sort of document cannot be made yet.'));
  }
}
