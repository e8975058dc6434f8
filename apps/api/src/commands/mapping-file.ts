import { readFile } from 'node:fs/promises';
import { FIELDS, type Field, type MappingOverride } from '@waymark/interchange/domain';
import { deliveryStatuses } from '@waymark/plans/domain';

/** What is wrong with the file given after --mapping, in a sentence. */
export class MappingFileError extends Error {
  readonly code = 'mapping_file';
}

const FORM = 'It holds {"columns": [{"sheet", "column", "field"}], "headerRows": [{"sheet", "row"}], "statusWords": {"word": "status"}}, each where needed.';

/** Reads columns, heading rows and status words as a person chose them. @throws MappingFileError */
export async function readMappingFile(file: string): Promise<MappingOverride> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new MappingFileError(`There is no file ${file} to read the mapping from. Check the name after --mapping.`);
  });
  let found: unknown;
  try {
    found = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new MappingFileError(`${file} is not a JSON file. ${FORM}`);
  }
  if (!isMapping(found)) throw new MappingFileError(`${file} is not a mapping. ${FORM} Fields are ${FIELDS.join(', ')}; statuses are ${deliveryStatuses.join(', ')}.`);
  return found;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isListOf = (value: unknown, is: (item: Record<string, unknown>) => boolean) => value === undefined || (Array.isArray(value) && value.every((item) => isObject(item) && is(item)));
const isSheet = (value: unknown) => value === undefined || typeof value === 'string';
const isCount = (value: unknown) => Number.isInteger(value) && (value as number) >= 1;
const isStatus = (value: unknown) => value === null || deliveryStatuses.some((status) => status === value);

function isMapping(value: unknown): value is MappingOverride {
  if (!isObject(value)) return false;
  const { columns, headerRows, statusWords, ...others } = value;
  return (
    Object.keys(others).length === 0 &&
    isListOf(columns, ({ sheet, column, field }) => isSheet(sheet) && isCount(column) && (field === null || FIELDS.includes(field as Field))) &&
    isListOf(headerRows, ({ sheet, row }) => isSheet(sheet) && (row === null || isCount(row))) &&
    (statusWords === undefined || (isObject(statusWords) && Object.values(statusWords).every(isStatus)))
  );
}
