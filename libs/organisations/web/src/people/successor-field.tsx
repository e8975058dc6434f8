import type { PersonChoice } from '@waymark/platform/web';
import { SelectField } from '@waymark/platform/web';
import { useState } from 'react';
import { useOrganisationsText } from '../organisations.text';
import type { Choice } from './leaving-choices';
import styles from './leaving.module.css';
import { PersonField } from './person-field';

export interface SuccessorFieldProps {
  id: string;
  /** What is handed over, for whoever hears the field instead of seeing it. */
  label: string;
  /** Who takes it over when nothing is said here; null for nobody yet. */
  inherited: Choice;
  value: Choice;
  onChange: (choice: Choice) => void;
}

const isPerson = (choice: Choice): choice is PersonChoice => choice !== null && choice !== 'stays';

/** Who takes over a kind of things or one of them, when it is not whoever takes over the rest. */
export function SuccessorField({ id, label, inherited, value, onChange }: SuccessorFieldProps) {
  const t = useOrganisationsText();
  const [isOther, setOther] = useState(false);
  const chosen = isPerson(value) || isOther ? 'other' : value === 'stays' ? 'stays' : 'same';
  const same = isPerson(inherited) ? t('organisations.leaving.same', { name: inherited.name }) : t(inherited === 'stays' ? 'organisations.leaving.stays' : 'organisations.leaving.same_nobody');
  const choose = (way: string) => {
    setOther(way === 'other');
    onChange(way === 'stays' ? 'stays' : null);
  };
  return (
    <div className={styles['successor']}>
      <SelectField
        id={id}
        label={label}
        labelHidden
        value={chosen}
        onChange={(event) => choose(event.target.value)}
        options={[
          { value: 'same', label: same },
          { value: 'other', label: t('organisations.leaving.other') },
          ...(inherited === 'stays' ? [] : [{ value: 'stays', label: t('organisations.leaving.stays') }]),
        ]}
      />
      {chosen === 'other' ? (
        <PersonField label={t('organisations.leaving.who_takes', { what: label })} value={isPerson(value) ? value : null} onChange={(person) => onChange(person)} />
      ) : null}
    </div>
  );
}
