import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { Field } from './field';

interface Labelled {
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  labelHidden?: boolean;
}

type TextFieldProps = Labelled & InputHTMLAttributes<HTMLInputElement>;

/** One line of text. */
export function TextField({ label, hint, error, labelHidden, id, ...input }: TextFieldProps) {
  return (
    <Field {...{ label, hint, error, labelHidden, id }}>
      {(attributes) => <input className="input" type="text" {...input} {...attributes} />}
    </Field>
  );
}

/** A day, '2026-11-03', in the browser's own date picker. */
export function DateField(props: Omit<TextFieldProps, 'type'>) {
  return <TextField {...props} type="date" />;
}

export interface Option {
  value: string;
  label: string;
}

/** One of a few. */
export function SelectField(
  props: Labelled & SelectHTMLAttributes<HTMLSelectElement> & { options: readonly Option[] },
) {
  const { label, hint, error, labelHidden, id, options, ...select } = props;
  return (
    <Field {...{ label, hint, error, labelHidden, id }}>
      {(attributes) => (
        <select className="input" {...select} {...attributes}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Several lines of text. `DraftField` is this with the words kept on the device. */
export function TextAreaField(props: Labelled & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const { label, hint, error, labelHidden, id, ...area } = props;
  return (
    <Field {...{ label, hint, error, labelHidden, id }}>
      {(attributes) => <textarea className="input" rows={3} {...area} {...attributes} />}
    </Field>
  );
}
