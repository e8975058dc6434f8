import { defineErrors } from '@waymark/platform/domain';

/** What can be wrong with the Word document that gives documents their look; each sentence says what to do. */
export const templateError = defineErrors({
  'reviews.template.too_large': 'This file is larger than 5 MB. Make its pictures smaller and try again.',
  'reviews.template.incomplete': 'The file did not arrive whole. Choose it again.',
  'reviews.template.ticket_over': 'This upload is over. Choose the file again.',
  'reviews.template.not_word': 'This is not a Word document. Save it in Word as a Word document (.docx) and try again.',
  'reviews.template.damaged': 'This file is damaged or not written as Word writes it. Open it in Word, save it as a Word document (.docx) and try again.',
  'reviews.template.expands_too_far': 'This file is packed so tightly that opening it could be harmful. Save it in Word as a new file and try again.',
  'reviews.template.protected': 'This file is protected with a password. Take the password off, save it and try again.',
  'reviews.template.macros': 'This file holds macros or programs. Save it as a Word document without macros (.docx) and try again.',
  'reviews.template.no_styles': 'This document holds no styles. Save it in Word as a Word document (.docx) and try again.',
  'reviews.template.fetching_field': 'The header or footer of this document has a field that fetches or runs something. Take it out and try again. Page numbers, dates and titles may stay.',
  'reviews.template.none': 'There is no look to take back: documents have ours.',
  'reviews.template.no_report': 'There is no report to try it on yet. Make a paper of a review first.',
});
