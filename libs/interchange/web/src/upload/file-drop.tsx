import { Upload } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useInterchangeText } from '../interchange.text';
import styles from './file-drop.module.css';

/** Chooses a file with a button, or takes one that is dropped. The button alone is enough: dropping is a shortcut. */
export function FileDrop({ onFile }: { onFile: (file: File) => void }) {
  const t = useInterchangeText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file !== undefined) onFile(file);
  };
  return (
    <div
      className={isOver ? `${styles['drop']} ${styles['over']}` : styles['drop']}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <Upload size={28} aria-hidden="true" />
      <p>
        <label className="btn primary" htmlFor={id}>
          {t('interchange.choose')}
        </label>
        <input
          ref={input}
          id={id}
          className={styles['input']}
          type="file"
          accept=".xlsx,.docx,.csv,.tsv,.txt,.json"
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            take(event.target.files);
            // The same file can be chosen again after it was put right.
            event.target.value = '';
          }}
        />
        <span className={styles['or']}>{t('interchange.or_drop')}</span>
      </p>
      <p className="sm muted" id={`${id}-hint`}>
        {t('interchange.kinds')}
      </p>
    </div>
  );
}
