import { announce } from '@waymark/platform/web';
import { useOrganisationsText } from '../organisations.text';
import styles from './sign-on.module.css';

/** Something to enter elsewhere, exactly as it stands. Where the browser lets nobody copy, it can still be marked. */
export function CopyValue({ value, name }: { value: string; name: string }) {
  const t = useOrganisationsText();
  const copy = () =>
    void navigator.clipboard.writeText(value).then(
      () => announce(t('organisations.sign_on.copied', { name })),
      () => announce(t('organisations.sign_on.not_copied')),
    );
  return (
    <span className={styles['copy']}>
      <code className={styles['long']}>{value}</code>
      <button type="button" className="btn small" aria-label={t('organisations.sign_on.copy_of', { name })} onClick={copy}>
        {t('organisations.sign_on.copy')}
      </button>
    </span>
  );
}
