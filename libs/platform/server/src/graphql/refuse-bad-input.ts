import { platformError } from '@waymark/platform/domain';
import type { ValidationError } from 'class-validator';

/** Turns what class-validator found into one error with a sentence for each field. */
export function refuseBadInput(errors: ValidationError[]): Error {
  return platformError('platform.bad_input', { fields: Object.fromEntries(errors.flatMap((error) => sentences(error, ''))) });
}

function sentences(error: ValidationError, prefix: string): [string, string][] {
  const field = `${prefix}${error.property}`;
  const own = Object.values(error.constraints ?? {}).slice(0, 1).map((sentence): [string, string] => [field, sentence]);
  return [...own, ...(error.children ?? []).flatMap((child) => sentences(child, `${field}.`))];
}
