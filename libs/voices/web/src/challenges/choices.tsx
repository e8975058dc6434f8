import styles from '../open/open.module.css';

export interface ChoicesProps<Value extends string> {
  id: string;
  legend: string;
  value: Value | '';
  options: readonly { value: Value; label: string; explain: string }[];
  onChange: (value: Value) => void;
  error?: string;
}

/** One of a few, each with a line that says what it means. */
export function Choices<Value extends string>({ id, legend, value, options, onChange, error }: ChoicesProps<Value>) {
  const errorId = error === undefined ? undefined : `${id}-error`;
  return (
    <fieldset id={id} tabIndex={-1} className={`${styles['choices']} ${error === undefined ? '' : 'has-error'}`} aria-describedby={errorId}>
      <legend className="label">{legend}</legend>
      {error === undefined ? null : (
        <p className="error" id={errorId}>
          {error}
        </p>
      )}
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={id} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>{option.label}</span>
          <small>{option.explain}</small>
        </label>
      ))}
    </fieldset>
  );
}
