import { PersonField } from '@waymark/organisations/web';
import type { PersonChoice } from '@waymark/platform/web';
import { X } from 'lucide-react';
import { usePlansText } from '../plans.text';
import styles from './action.module.css';

export interface HelpersFieldProps {
  value: readonly PersonChoice[];
  error?: string;
  onChange: (people: readonly PersonChoice[]) => void;
}

/** The people who help: each can be removed, and one more can be found by name. */
export function HelpersField({ value, error, onChange }: HelpersFieldProps) {
  const t = usePlansText();
  return (
    <fieldset>
      <legend className="label">{t('plans.details.helping')}</legend>
      {value.length === 0 ? null : (
        <ul className={styles['helpers']}>
          {value.map((person) => (
            <li key={person.id}>
              {person.name}
              <button
                type="button"
                className="btn quiet small"
                aria-label={t('plans.details.remove_helper', { name: person.name })}
                onClick={() => onChange(value.filter(({ id }) => id !== person.id))}
              >
                <X size={16} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <PersonField
        // A fresh field after each choice, so that the next name can be typed at once.
        key={value.length}
        id="change-contributorIds"
        label={t('plans.details.add_helper')}
        value={null}
        error={error}
        onChange={(person) => {
          if (person !== null && value.every(({ id }) => id !== person.id)) onChange([...value, person]);
        }}
      />
    </fieldset>
  );
}
