import { SelectField, useQueryOf } from '@waymark/platform/web';
import { useVoicesText } from '../voices.text';
import { ActionsToCarryDocument } from './carrying.generated';

/** The organisation's plan, as far as its actions can be chosen. */
export const useActionsToCarry = () => useQueryOf(ActionsToCarryDocument, {});

/** Chooses the action of the plan that carries what was promised. */
export function ActionField({ id, value, error, onChange }: { id: string; value: string; error?: string; onChange: (actionId: string) => void }) {
  const t = useVoicesText();
  const { data } = useActionsToCarry();
  const found = new Map((data?.plan?.objectives ?? []).flatMap(({ outcomes }) => outcomes.flatMap(({ actions }) => actions)).map((action) => [action.id, action]));
  const actions = [...found.values()].filter(({ id: one, status }) => status !== 'WITHDRAWN' || one === value);
  return (
    <SelectField
      id={id}
      label={t('voices.answer.action')}
      hint={t('voices.answer.action.hint')}
      value={value}
      error={error}
      onChange={(event) => onChange(event.target.value)}
      options={[
        { value: '', label: t('voices.answer.no_action') },
        ...actions.map((action) => ({ value: action.id, label: `${action.reference} ${action.title}` })),
      ]}
    />
  );
}
