import type { ReactNode } from 'react';
import type { DraftHandle } from '../drafts/use-draft';
import { formatTime } from '../text/dates';
import { usePlatformText } from '../text/platform.text';
import { TextAreaField } from './inputs';

export interface DraftFieldProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  id?: string;
  rows?: number;
  /** From `useDraft`. */
  draft: DraftHandle;
  /** What Ctrl Enter does. */
  onSave?: () => void;
}

/** A text area whose words are kept on this device until they are saved. */
export function DraftField({ draft, onSave, ...field }: DraftFieldProps) {
  const t = usePlatformText();
  return (
    <div>
      <TextAreaField
        {...field}
        value={draft.text}
        onChange={(event) => draft.write(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            onSave?.();
          }
        }}
      />
      <p className="saved mt-s" role="status">
        {draft.keptAt === null
          ? ''
          : t(draft.wasRestored ? 'platform.draft.restored' : 'platform.draft.kept', {
              time: formatTime(draft.keptAt),
            })}
        {draft.wasRestored ? (
          <button type="button" className="btn quiet small" onClick={draft.clear}>
            {t('platform.draft.discard')}
          </button>
        ) : null}
      </p>
    </div>
  );
}
