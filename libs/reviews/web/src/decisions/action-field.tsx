import { SelectField } from '@waymark/platform/web';
import { useReviewsText } from '../reviews.text';
import { useActionsOf } from './use-decisions';

export interface ActionFieldProps {
  id: string;
  planId: string;
  value: string;
  onChange: (actionId: string) => void;
  error?: string;
}

/** One action of the plan that is reviewed, or none. */
export function ActionField({ id, planId, value, onChange, error }: ActionFieldProps) {
  const t = useReviewsText();
  const actions = useActionsOf(planId);
  return (
    <SelectField
      id={id}
      label={t('reviews.ask.action')}
      value={value}
      error={error}
      options={[{ value: '', label: t('reviews.ask.no_action') }, ...actions.map((action) => ({ value: action.id, label: `${action.reference ?? ''} ${action.title}` }))]}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
