import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config, log } from '@waymark/platform/server';
import { type HighlightReport, type Report, toHighlight, toReport, toSlides } from '@waymark/reviews/domain';
import type { DocumentFormat } from './document.enums';
import { renderExcel } from './excel/render-excel';
import { printPage } from './page/print-page';
import { toHighlightPage, toReportPage } from './page/report-page';
import { renderHighlightPdf, renderPdf } from './pdf/render-pdf';
import type { DocumentSource } from './read-source';
import { renderSlides } from './slides/render-slides';
import { renderHighlightWord, renderWord } from './word/render-word';

/** Makes documents of records: each form prints the same blocks, so that they agree figure for figure. */
@Injectable()
export class DocumentMaker {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'chromium'>) {}

  make(format: DocumentFormat, { record, fingerprint, addenda }: Omit<DocumentSource, 'source'>): Promise<Buffer> {
    const report = (): Report => toReport(record, { addenda, fingerprint });
    const highlight = (): HighlightReport => toHighlight(record, { fingerprint });
    switch (format) {
      case 'pdf': return this.print(() => toReportPage(report()), () => renderPdf(report()));
      case 'word': return renderWord(report());
      case 'excel': return renderExcel(record, report());
      case 'slides': return renderSlides(toSlides(record, { fingerprint }), report());
      case 'highlight': return this.print(() => toHighlightPage(highlight()), () => renderHighlightPdf(highlight()));
      case 'highlight_word': return renderHighlightWord(highlight());
    }
  }

  /** By the browser where one is configured. One that fails keeps nobody from their document: it is set without a browser then. */
  private async print(toPage: () => string, set: () => Promise<Buffer>): Promise<Buffer> {
    const { chromium } = this.config;
    if (!chromium) return set();
    try {
      return await printPage(chromium, toPage());
    } catch (error) {
      log('warn', { event: 'browser_could_not_print', error: error instanceof Error ? error.message.split('\n')[0] : 'unknown' });
      return set();
    }
  }
}
