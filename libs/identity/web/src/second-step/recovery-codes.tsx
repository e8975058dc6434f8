import { useEffect, useRef } from 'react';
import { useIdentityText } from '../identity.text';
import styles from './second-step.module.css';

/** The recovery codes, this once. The focus goes to them: they are news. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useIdentityText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="stack" aria-labelledby="recovery-codes">
      <h2 id="recovery-codes" tabIndex={-1} ref={heading}>
        {t('identity.second_step.codes')}
      </h2>
      <p>{t('identity.second_step.codes_explain')}</p>
      <ul className={styles['codes']}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={styles['buttons']}>
        <button type="button" className="btn" onClick={() => window.print()}>
          {t('identity.second_step.print')}
        </button>
        <button type="button" className="btn primary" onClick={onKept}>
          {t('identity.second_step.kept')}
        </button>
      </div>
    </section>
  );
}
