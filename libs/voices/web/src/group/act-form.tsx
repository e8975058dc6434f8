import { ErrorSummary, SaveState } from '@waymark/platform/web';
import type { ReactNode } from 'react';
import { useSpaceText } from './space.text';
import type { Act } from './use-act';

export interface ActFormProps {
  act: Act;
  /** What the button says. */
  does: string;
  onDo: () => void;
  onCancel?: () => void;
  children: ReactNode;
}

/** The one form of these pages: problems at the top, the act and a way back at the bottom; Ctrl Enter does it. */
export function ActForm({ act, does, onDo, onCancel, children }: ActFormProps) {
  const t = useSpaceText();
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onDo();
      }}
      onKeyDown={(event) => {
        if (event.defaultPrevented || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        onDo();
      }}
    >
      <ErrorSummary problems={act.problems.summary} />
      {children}
      <div className="bar">
        <button type="submit" className="btn primary" aria-disabled={act.isBusy || undefined}>
          {does}
        </button>
        {onCancel === undefined ? null : (
          <button type="button" className="btn quiet" onClick={onCancel}>
            {t('space.cancel')}
          </button>
        )}
        <SaveState phase={act.isBusy ? 'saving' : 'idle'} />
      </div>
    </form>
  );
}
