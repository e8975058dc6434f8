import { registerEnumType } from '@nestjs/graphql';
import { toEnum } from '@waymark/plans/server';

/** What a review can be handed out as. */
export const documentFormats = ['pdf', 'word', 'excel', 'slides', 'highlight', 'highlight_word'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

export const DocumentFormatEnum = toEnum(documentFormats);
registerEnumType(DocumentFormatEnum, {
  name: 'DocumentFormat',
  description: 'What a review can be handed out as.',
  valuesMap: {
    PDF: { description: 'The whole report, to read and to print.' },
    WORD: { description: 'The whole report, as a Word document.' },
    EXCEL: { description: 'Its actions, measures and figures, as a workbook.' },
    SLIDES: { description: 'Eight slides to speak to.' },
    HIGHLIGHT: { description: 'One page to read and to print: what to worry about, what to know, what to rely on.' },
    HIGHLIGHT_WORD: { description: 'The same page, as a Word document.' },
  },
});

export const documentStates = ['waiting', 'making', 'ready', 'failed'] as const;
export type DocumentState = (typeof documentStates)[number];

export const DocumentStateEnum = toEnum(documentStates);
registerEnumType(DocumentStateEnum, {
  name: 'DocumentState',
  description: 'How far a document is.',
  valuesMap: {
    WAITING: { description: 'It waits its turn.' },
    MAKING: { description: 'It is being made.' },
    READY: { description: 'It can be fetched.' },
    FAILED: { description: 'It could not be made; the problem says what to do.' },
  },
});

/** How a document is called in its address, and what it is. */
export const documentKinds: Readonly<Record<DocumentFormat, { readonly file: string; readonly contentType: string }>> = {
  pdf: { file: 'report.pdf', contentType: 'application/pdf' },
  word: { file: 'report.docx', contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  excel: { file: 'report.xlsx', contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  slides: { file: 'report.pptx', contentType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation' },
  highlight: { file: 'highlight.pdf', contentType: 'application/pdf' },
  highlight_word: { file: 'highlight.docx', contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
};
