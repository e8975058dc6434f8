import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config, log } from '@waymark/platform/server';
import { type HighlightReport, type Report, toHighlight, toReport, toSlides } from '@waymark/reviews/domain';
import type { DocumentFormat } from './document.enums';
import type { DocumentSource } from './read-source';
import type { Template } from './template/template.queries';

const page = () => import('./page/report-page');
const pdf = () => import('./pdf/render-pdf');
const word = () => import('./word/render-word');

/**
 * Makes documents of records: each form prints the same blocks, so that they agree figure for figure. What a form is made with
 * is loaded when the first one is made: the program that answers requests makes none.
 */
@Injectable()
export class DocumentMaker {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'chromium'>) {}

  async make(format: DocumentFormat, { record, fingerprint, addenda }: Omit<DocumentSource, 'source'>, look: Template | null = null): Promise<Buffer> {
    const options = { template: look?.bytes };
    const report = (): Report => toReport(record, { addenda, fingerprint });
    const highlight = (): HighlightReport => toHighlight(record, { fingerprint });
    switch (format) {
      case 'pdf': return this.print(async () => (await page()).toReportPage(report()), async () => (await pdf()).renderPdf(report()));
      case 'word': return (await word()).renderWord(report(), options);
      case 'excel': return (await import('./excel/render-excel')).renderExcel(record, report());
      case 'slides': return (await import('./slides/render-slides')).renderSlides(toSlides(record, { fingerprint }), report());
      case 'highlight': return this.print(async () => (await page()).toHighlightPage(highlight()), async () => (await pdf()).renderHighlightPdf(highlight()), true);
      case 'highlight_word': return (await word()).renderHighlightWord(highlight(), options);
    }
  }

  /** By the browser where one is configured. One that fails keeps nobody from their document: it is set without a browser then. */
  private async print(toPage: () => Promise<string>, set: () => Promise<Buffer>, isOnePage = false): Promise<Buffer> {
    const { chromium } = this.config;
    if (!chromium) return set();
    try {
      const { printPage } = await import('./page/print-page');
      return await printPage(chromium, await toPage(), { isOnePage });
    } catch (error) {
      log('warn', { event: 'browser_could_not_print', error: error instanceof Error ? error.message.split('\n')[0] : 'unknown' });
      return set();
    }
  }
}
