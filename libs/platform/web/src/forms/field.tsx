import { useId, type ReactNode } from 'react';

/** The attributes that tie an input to its label, hint and error. */
export interface FieldAttributes {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** The sentence that says how to put it right; also shown in the ErrorSummary. */
  error?: string;
  /** Given where an ErrorSummary must link to the input. */
  id?: string;
  labelHidden?: boolean;
  children: (attributes: FieldAttributes) => ReactNode;
}

/** A label, a hint, an error and one input, tied together. */
export function Field({ label, hint, error, id: given, labelHidden = false, children }: FieldProps) {
  const made = useId();
  const id = given ?? made;
  const describedBy = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter(
    Boolean,
  );
  return (
    <div className={error === undefined ? 'field' : 'field has-error'}>
      <label htmlFor={id} className={labelHidden ? 'vh' : undefined}>
        {label}
      </label>
      {hint === undefined ? null : (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error === undefined ? null : (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {children({
        id,
        'aria-describedby': describedBy.length === 0 ? undefined : describedBy.join(' '),
        'aria-invalid': error === undefined ? undefined : true,
      })}
    </div>
  );
}
