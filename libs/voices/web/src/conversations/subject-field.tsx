import { Field, type PersonChoice } from '@waymark/platform/web';
import { useSpaceText } from '../group/space.text';
import type { PlanToSpeakOf } from './use-drafts';

/** Whoever owns the chosen action. */
export function ownerOf(plan: PlanToSpeakOf | null, subject: string): PersonChoice | null {
  const actions = plan?.objectives.flatMap(({ outcomes }) => outcomes.flatMap(({ actions: some }) => some)) ?? [];
  const owner = actions.find(({ id }) => subject === `ACTION ${id}`)?.owner ?? null;
  return owner === null || owner.hasLeft ? null : owner;
}

interface SubjectFieldProps {
  id: string;
  plan: PlanToSpeakOf | null;
  /** Kind and id, with a space between them. */
  value: string;
  error?: string;
  onChange: (value: string) => void;
}

/** Which part of the plan it is about: the plan, an objective, an outcome or an action. */
export function SubjectField({ id, plan, value, error, onChange }: SubjectFieldProps) {
  const t = useSpaceText();
  return (
    <Field id={id} label={t('space.draft.subject')} error={error}>
      {(attributes) => (
        <select className="input" {...attributes} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{t('space.draft.choose_subject')}</option>
          {plan === null ? null : <option value={`PLAN ${plan.id}`}>{t('space.draft.whole_plan', { title: plan.title })}</option>}
          {plan?.objectives.map((objective) => (
            <optgroup key={objective.id} label={`${objective.reference} ${objective.theme}`}>
              <option value={`OBJECTIVE ${objective.id}`}>{t('space.draft.objective', { reference: objective.reference })}</option>
              {objective.outcomes.flatMap((outcome) => [
                <option key={outcome.id} value={`OUTCOME ${outcome.id}`}>{`${outcome.reference} ${outcome.statement}`}</option>,
                ...outcome.actions.map((action) => <option key={action.id} value={`ACTION ${action.id}`}>{`${action.reference} ${action.title}`}</option>),
              ])}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}
