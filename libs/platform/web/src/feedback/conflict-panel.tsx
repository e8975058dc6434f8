import { useEffect, useId, useRef, useState } from 'react';
import { formatTime } from '../text/dates';
import { usePlatformText } from '../text/platform.text';
import { TextAreaField } from '../forms/inputs';

export interface ConflictPanelProps {
  /** Who saved first, and when, from the error. */
  changedBy: string | null;
  changedAt: string | null;
  /** The name of the field in the reader's words: The note. */
  field: string;
  mine: string;
  theirs: string;
  /** Saves this text on top of theirs: mine, or what was edited together. */
  onKeep: (text: string) => void;
  /** Leaves theirs as it is. */
  onKeepTheirs: () => void;
}

/** Somebody else saved the same field first. Both texts are shown, and nothing is lost until the person chooses. */
export function ConflictPanel({ changedBy, changedAt, field, mine, theirs, onKeep, onKeepTheirs }: ConflictPanelProps) {
  const t = usePlatformText();
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  const [together, setTogether] = useState<string | null>(null);
  useEffect(() => panel.current?.focus(), []);
  const name = changedBy ?? t('platform.conflict.somebody');
  const heading =
    changedAt === null
      ? t('platform.conflict.changed', { name })
      : t('platform.conflict.changed_at', { name, time: formatTime(changedAt) });
  return (
    <section ref={panel} className="notice atrisk" tabIndex={-1} aria-labelledby={id}>
      <p className="b" id={id}>
        {heading}
      </p>
      <p className="sm mt-s">{t('platform.conflict.explain', { field })}</p>
      {together === null ? (
        <>
          <div className="both-texts">
            <figure>
              <figcaption className="label">{t('platform.conflict.mine')}</figcaption>
              <blockquote>{mine}</blockquote>
            </figure>
            <figure>
              <figcaption className="label">{t('platform.conflict.theirs', { name })}</figcaption>
              <blockquote>{theirs}</blockquote>
            </figure>
          </div>
          <div className="bar">
            <button type="button" className="btn" onClick={() => onKeep(mine)}>
              {t('platform.conflict.keep_mine')}
            </button>
            <button type="button" className="btn" onClick={onKeepTheirs}>
              {t('platform.conflict.keep_theirs')}
            </button>
            <button type="button" className="btn" onClick={() => setTogether(`${theirs}\n\n${mine}`)}>
              {t('platform.conflict.edit_together')}
            </button>
          </div>
        </>
      ) : (
        <div className="stack mt-s">
          <TextAreaField
            label={t('platform.conflict.both')}
            rows={6}
            value={together}
            onChange={(event) => setTogether(event.target.value)}
          />
          <div className="bar">
            <button type="button" className="btn primary" onClick={() => onKeep(together)}>
              {t('platform.conflict.save_both')}
            </button>
            <button type="button" className="btn quiet" onClick={() => setTogether(null)}>
              {t('platform.cancel')}
            </button>
          </div>
        </div>
      )}
    </section>
  );
}
