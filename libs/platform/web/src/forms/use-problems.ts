import { useState } from 'react';
import { toRequestError } from '../graphql/request-error';
import type { FieldProblem } from './error-summary';

/**
 * The problems of a form: a sentence for each field, from our own checks or from the server. `of(field)` goes to the
 * field, `summary` to the ErrorSummary; input ids are the field names unless `idOf` says otherwise.
 */
export function useProblems(idOf: (field: string) => string = (field) => field) {
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [general, setGeneral] = useState<string | null>(null);
  const summary: FieldProblem[] = Object.entries(problems).map(([field, sentence]) => ({
    inputId: idOf(field),
    sentence,
  }));
  if (general !== null) summary.unshift({ inputId: null, sentence: general });
  return {
    summary,
    of: (field: string): string | undefined => problems[field],
    /** Shows our own findings; answers true when there are none. */
    check(found: Record<string, string | false | undefined>): boolean {
      const wrong = Object.entries(found).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
      setProblems(Object.fromEntries(wrong));
      setGeneral(null);
      return wrong.length === 0;
    },
    /** Shows why the server refused: beside the field when it names one, else at the top. */
    refuse(thrown: unknown): void {
      const error = toRequestError(thrown);
      setProblems(error.fields);
      setGeneral(Object.keys(error.fields).length === 0 ? error.message : null);
    },
    clear(): void {
      setProblems({});
      setGeneral(null);
    },
  };
}
