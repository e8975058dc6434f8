import { ErrorSummary, SaveState } from '@waymark/platform/web';
import type { ReactNode } from 'react';
import { useVoicesText } from '../voices.text';
import { MentionField } from './mention-field';
import type { Saying } from './use-saying';

export interface SayFormProps {
  saying: Saying;
  label: string;
  hint?: ReactNode;
  /** What the button does: Send, Reply. */
  act: string;
  /** Closes without sending; what was typed is kept. */
  onClose: () => void;
  /** What stands above the words. */
  children?: ReactNode;
  /** What else is asked, below the words. */
  more?: ReactNode;
}

/** The box in which something is said. */
export function SayForm({ saying, label, hint, act, onClose, children, more }: SayFormProps) {
  const t = useVoicesText();
  return (
    <form
      className="stack"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void saying.send();
      }}
    >
      <ErrorSummary problems={saying.problems.summary} />
      {children}
      <MentionField
        id={saying.idOf('markdown')}
        label={label}
        hint={hint ?? t('voices.say.hint')}
        error={saying.problems.of('markdown')}
        draft={saying.draft}
        onMention={saying.mention}
        onSave={() => void saying.send()}
      />
      {more}
      <div className="bar">
        <button type="submit" className="btn primary" aria-keyshortcuts="Control+Enter" aria-disabled={saying.isSending}>
          {act}
        </button>
        <button type="button" className="btn quiet" onClick={onClose}>
          {t('voices.cancel')}
        </button>
        <SaveState phase={saying.isSending ? 'saving' : 'idle'} />
      </div>
    </form>
  );
}
