import { CircleCheck, Circle } from 'lucide-react';
import { useOrganisationsText } from '../organisations.text';
import styles from './sign-on.module.css';
import type { Provider } from './use-sign-on';

/** What is left to do until people can sign in by it, in order. */
export function ProviderSteps({ provider }: { provider: Provider }) {
  const t = useOrganisationsText();
  const isTested = provider.lastTest?.isGood ?? false;
  const steps = [
    { id: 'draft', isDone: true },
    { id: 'callback', isDone: isTested },
    { id: 'test', isDone: isTested },
    { id: 'on', isDone: false },
  ] as const;
  return (
    <ol className={styles['steps']}>
      {steps.map(({ id, isDone }) => (
        <li key={id} className={isDone ? 'muted' : undefined}>
          {isDone ? <CircleCheck size={18} aria-hidden="true" /> : <Circle size={18} aria-hidden="true" />}
          <span>
            {t(`organisations.sign_on.step.${id}`)}
            {isDone ? <span className="sm"> {t('organisations.sign_on.step.done')}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
