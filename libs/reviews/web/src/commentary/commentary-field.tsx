import { ConflictPanel, Field, type FieldAttributes } from '@waymark/platform/web';
import { countWords } from '@waymark/reviews/domain';
import { useEffect } from 'react';
import { useReviewsText } from '../reviews.text';

import type { SavingBoard } from './saving-board';
import { useFieldSaving, type SavedWords } from './use-field-saving';

export interface CommentaryFieldProps {
  id: string;
  label: string;
  hint?: string;
  /** How many words are wanted at most; more are warned of, never cut. */
  limit: number | null;
  rows?: number;
  draftKey: string;
  saved: SavedWords;
  save: (words: string, version: number) => Promise<SavedWords>;
  /** Where the section says what has become of the words of its fields. */
  board: SavingBoard;
}

/** A text that saves itself while it is written. Somebody else's text on the same field is shown beside it; neither is lost. */
export function CommentaryField({ id, label, hint, limit, rows = 4, draftKey, saved, save, board }: CommentaryFieldProps) {
  const t = useReviewsText();
  const field = useFieldSaving({ draftKey, saved, save });
  const { phase, savedAt, conflict, failure } = field;
  const { report } = board;
  useEffect(() => report(id, { phase, savedAt }), [report, id, phase, savedAt]);
  const count = countWords(field.text);
  const area = (attributes: FieldAttributes) => (
    <textarea
      className="input"
      rows={rows}
      {...attributes}
      value={field.text}
      onChange={(event) => field.write(event.target.value)}
      onBlur={field.saveNow}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        field.saveNow();
      }}
    />
  );
  return (
    <div>
      {conflict === null ? null : (
        <ConflictPanel
          changedBy={conflict.changedBy}
          changedAt={conflict.changedAt}
          field={label}
          mine={conflict.mine}
          theirs={conflict.theirs}
          onKeep={field.keep}
          onKeepTheirs={field.keepTheirs}
        />
      )}
      <Field id={id} label={label} hint={hint} error={failure === null || failure.isConflict ? undefined : failure.message}>
        {area}
      </Field>
      {limit === null ? null : (
        <p className={count > limit ? 'why atrisk' : 'due'}>{t(count > limit ? 'reviews.commentary.too_many' : 'reviews.commentary.count', { count, limit })}</p>
      )}
    </div>
  );
}
