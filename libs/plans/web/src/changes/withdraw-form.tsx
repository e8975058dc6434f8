import { ChangeForm, useChange, useKeptFacts, useMutationOf } from '@waymark/platform/web';
import { useState } from 'react';
import { WithdrawActionOnPlanDocument } from '../actions/plan-actions.generated';
import { WithdrawObjectiveDocument } from '../objectives/objectives.generated';
import { WithdrawMeasureDocument } from '../outcomes/measures.generated';
import { WithdrawOutcomeDocument } from '../outcomes/outcomes.generated';
import { usePlansText } from '../plans.text';
import type { PlanPart } from '../plans/plan-change';
import { liveActionsOf } from '../plans/plan-matches';
import type { PlaceOf } from '../plans/plan-places';
import { planReaders } from '../plans/plan-readers';
import type { Plan } from '../plans/use-plan';
import { SuccessorField } from './successor-field';

export interface WithdrawFormProps {
  plan: Plan;
  part: PlanPart;
  found: PlaceOf<PlanPart>;
  onClose: () => void;
}

const refreshes = planReaders;

/** Takes a part out of the plan, with the reason and, for an action, what takes its place. There is no undo, so it asks. */
export function WithdrawForm({ plan, part, found, onClose }: WithdrawFormProps) {
  const t = usePlansText();
  const objective = useMutationOf(WithdrawObjectiveDocument, { refreshes });
  const outcome = useMutationOf(WithdrawOutcomeDocument, { refreshes });
  const action = useMutationOf(WithdrawActionOnPlanDocument, { refreshes });
  const measure = useMutationOf(WithdrawMeasureDocument, { refreshes });
  const [{ subject }] = useState(found);
  const draftKey = `${part}:${subject.id}:withdraw`;
  const kept = useKeptFacts(draftKey, { successorId: '' });
  const { successorId } = kept.facts;
  const change = useChange({ draftKey, asksReason: true, kept, onClose });

  const save = (latest?: number) =>
    change.save(
      {},
      async ({ reason = '', version }) => {
        const asked = { id: subject.id, version: version ?? subject.version, reason };
        if (part === 'objective') await objective.mutateAsync(asked);
        else if (part === 'outcome') await outcome.mutateAsync(asked);
        else if (part === 'measure') await measure.mutateAsync(asked);
        else await action.mutateAsync({ ...asked, successorId: successorId || undefined });
        return t('plans.withdrawn_now', { reference: subject.reference });
      },
      { version: latest },
    );

  return (
    <ChangeForm
      title={t('plans.withdraw.title', { reference: subject.reference })}
      act={t('plans.withdraw')}
      change={change}
      reasonLabel={t('plans.withdraw.why')}
      onSave={() => void save()}
      onClose={onClose}
    >
      <blockquote className="muted">{wordsOf(subject)}</blockquote>
      <p>{t(plan.state === 'DRAFT' ? `plans.withdraw.draft` : `plans.withdraw.explain.${part}`)}</p>
      {part === 'action' ? (
        <SuccessorField
          actions={liveActionsOf(plan).filter(({ id }) => id !== subject.id)}
          value={successorId}
          error={change.problems.of('successorId')}
          onChange={(id) => kept.set({ successorId: id })}
        />
      ) : null}
    </ChangeForm>
  );
}

const wordsOf = (subject: object): string =>
  'title' in subject ? String(subject.title) : 'theme' in subject ? String(subject.theme) : 'statement' in subject ? String(subject.statement) : '';
