/** Why a file cannot be imported. Each has a sentence for the person that says what to do. */
export const REFUSALS = {
  empty_file: 'This file is empty. Choose the file with your plan in it.',
  file_too_large: 'This file is larger than 25 MB. Take out pictures, or save only the plan, and try again.',
  wrong_kind: 'We cannot read this kind of file. Save your plan as an Excel workbook (.xlsx), a Word document (.docx) or a CSV file (.csv).',
  pdf: 'This is a PDF, and its tables cannot be read reliably. Use the Word or Excel file that it was made from.',
  picture: 'This is a picture. Use the Word or Excel file with the plan’s text.',
  web_page: 'This is a web page. Copy its table into a workbook and save that as .xlsx.',
  presentation: 'This is a presentation. Copy the plan’s table into a Word document (.docx) or a workbook (.xlsx).',
  old_workbook: 'This is an old kind of Excel file (.xls). Open it in Excel, choose Save as, and pick .xlsx.',
  old_document: 'This is an old kind of Word file (.doc). Open it in Word, choose Save as, and pick .docx.',
  binary_workbook: 'This is a binary Excel file (.xlsb). Open it in Excel, choose Save as, and pick .xlsx.',
  open_document: 'This is an OpenDocument file. Open it and save it as .xlsx or .docx.',
  password_protected: 'This file is protected with a password. Open it, take the password off, save it and try again.',
  damaged_file: 'This file is damaged and cannot be opened. Open it in the program it was made with, save it again and try once more.',
  expands_too_far: 'This file is packed so tightly that opening it could be harmful. Save the plan as a new file and try again.',
  too_many_rows: 'This file has more than 5,000 filled rows. Keep only the rows of the plan.',
  too_many_columns: 'This file has more than 200 columns. Keep only the columns of the plan.',
  too_much_text: 'This file holds far more text than a plan does. Keep only the plan in it and try again.',
  not_a_plan: 'This JSON file does not hold a list of objectives or rows. Export the plan as a table and try again.',
  took_too_long: 'Reading this file took too long. Keep only the plan in it and try again.',
  too_much_memory: 'This file needs too much memory to read. Keep only the plan in it and try again.',
  reader_failed: 'We could not read this file. Save it again in the program it was made with, or try another kind: .xlsx, .docx or .csv.',
  file_not_found: 'There is no file with this name. Check the name and the folder.',
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** A file was refused, with a code for programs and a sentence for people. */
export class ImportRefusal extends Error {
  constructor(readonly code: RefusalCode) {
    super(REFUSALS[code]);
    this.name = 'ImportRefusal';
  }
}

export function isRefusalCode(code: unknown): code is RefusalCode {
  return typeof code === 'string' && Object.hasOwn(REFUSALS, code);
}
