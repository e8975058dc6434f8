import { PersonField } from '@waymark/organisations/web';
import { ChangeForm, DateField, useChange, useKeptFacts, useMutationOf, type PersonChoice } from '@waymark/platform/web';
import { AssignActionsDocument } from '../actions/plan-actions.generated';
import { usePlansText } from '../plans.text';
import { liveActionsOf } from '../plans/plan-matches';
import { planReaders } from '../plans/plan-readers';
import type { Plan } from '../plans/use-plan';

export interface AssignFormProps {
  plan: Plan;
  actionIds: readonly string[];
  onAssigned: () => void;
  onClose: () => void;
}

const nothing: { owner: PersonChoice | null; startOn: string; dueOn: string } = { owner: null, startOn: '', dueOn: '' };

/** Gives several actions an owner or dates at once. What is left empty stays as it is. */
export function AssignForm({ plan, actionIds, onAssigned, onClose }: AssignFormProps) {
  const t = usePlansText();
  const assign = useMutationOf(AssignActionsDocument, { refreshes: planReaders });
  const kept = useKeptFacts(`plan:${plan.id}:assign`, nothing);
  const { owner, startOn, dueOn } = kept.facts;
  const change = useChange({ draftKey: `plan:${plan.id}:assign`, asksReason: plan.state !== 'DRAFT', kept, onClose });
  const { of: errorOf } = change.problems;
  const actions = liveActionsOf(plan).filter(({ id }) => actionIds.includes(id));
  const references = actions.map(({ reference }) => reference);
  const isNothing = owner === null && startOn === '' && dueOn === '';

  const save = () =>
    change.save(
      {
        ownerId: isNothing && t('plans.assign.nothing'),
        dueOn: startOn !== '' && dueOn !== '' && dueOn < startOn && t('plans.action.due_before_start'),
      },
      async ({ reason }) => {
        await assign.mutateAsync({
          input: {
            actionIds: actions.map(({ id }) => id),
            versions: actions.map(({ version }) => version),
            ...(owner === null ? {} : { ownerId: owner.id }),
            ...(startOn === '' ? {} : { startOn }),
            ...(dueOn === '' ? {} : { dueOn }),
            reason,
          },
        });
        onAssigned();
        return t('plans.assign.done', { count: actionIds.length });
      },
    );

  return (
    <ChangeForm
      title={t('plans.assign.title', { count: actionIds.length })}
      act={t('plans.save')}
      change={change}
      onSave={() => void save()}
      onClose={onClose}
    >
      <p className="muted">{t('plans.assign.explain', { references: references.join(', ') })}</p>
      <PersonField
        id="change-ownerId"
        label={t('plans.action.owner')}
        value={owner}
        error={errorOf('ownerId')}
        onChange={(next) => kept.set({ owner: next })}
      />
      <div className="bar">
        <DateField
          id="change-startOn"
          label={t('plans.action.start')}
          value={startOn}
          error={errorOf('startOn')}
          onChange={(event) => kept.set({ startOn: event.target.value })}
        />
        <DateField
          id="change-dueOn"
          label={t('plans.action.due')}
          value={dueOn}
          error={errorOf('dueOn')}
          onChange={(event) => kept.set({ dueOn: event.target.value })}
        />
      </div>
    </ChangeForm>
  );
}
