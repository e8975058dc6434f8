import type { ReactNode } from 'react';
import styles from './figures.module.css';

export interface ChoicesProps<Value extends string> {
  id: string;
  legend: ReactNode;
  value: Value | null;
  options: readonly { value: Value; label: string; explain?: string }[];
  onChange: (value: Value) => void;
  error?: string;
}

/** One of a few, each with a line that says what it means. A native radio group. */
export function Choices<Value extends string>({ id, legend, value, options, onChange, error }: ChoicesProps<Value>) {
  const errorId = error === undefined ? undefined : `${id}-error`;
  return (
    <fieldset id={id} tabIndex={-1} className={`${styles['fieldset']} ${error === undefined ? '' : 'has-error'}`} aria-describedby={errorId}>
      <legend>{legend}</legend>
      {error === undefined ? null : (
        <p className="error" id={errorId}>
          {error}
        </p>
      )}
      <div className={styles['choices']}>
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={id} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>{option.label}</span>
            {option.explain === undefined ? null : <small>{option.explain}</small>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Yes or no, in one line. */
export function Tick({
  label,
  hint,
  isChosen,
  onChange,
  isFixed = false,
}: {
  label: string;
  hint?: string;
  isChosen: boolean;
  onChange: (isChosen: boolean) => void;
  isFixed?: boolean;
}) {
  return (
    <div className={styles['choices']}>
      <label>
        <input type="checkbox" checked={isChosen} disabled={isFixed} onChange={(event) => onChange(event.target.checked)} />
        <span>{label}</span>
        {hint === undefined ? null : <small>{hint}</small>}
      </label>
    </div>
  );
}
