import { SelectField } from '@waymark/platform/web';
import { usePlansText } from '../plans.text';

export interface SuccessorFieldProps {
  /** What may take its place. */
  actions: readonly { id: string; reference: string; title: string }[];
  value: string;
  error: string | undefined;
  onChange: (id: string) => void;
}

/** Which action takes the place of one that is withdrawn; nothing may, too. */
export function SuccessorField({ actions, value, error, onChange }: SuccessorFieldProps) {
  const t = usePlansText();
  return (
    <SelectField
      id="change-successorId"
      label={t('plans.withdraw.successor')}
      value={value}
      error={error}
      onChange={(event) => onChange(event.target.value)}
      options={[
        { value: '', label: t('plans.withdraw.no_successor') },
        ...actions.map(({ id, reference, title }) => ({ value: id, label: `${reference} ${title}` })),
      ]}
    />
  );
}
