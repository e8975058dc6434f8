import { PersonField } from '@waymark/organisations/web';
import {
  ChangeForm,
  DateField,
  DraftField,
  SelectField,
  TextAreaField,
  useChange,
  useDraft,
  useKeptFacts,
  useMutationOf,
} from '@waymark/platform/web';
import { useState } from 'react';
import { usePlansText } from '../plans.text';
import { parentsFor } from '../plans/plan-places';
import { planReaders } from '../plans/plan-readers';
import type { Plan, PlanAction } from '../plans/use-plan';
import { changedFacts, factsOf, wordsInConflict } from './action-form-facts';
import { AddActionDocument, ReviseActionOnPlanDocument } from './plan-actions.generated';

export interface ActionFormProps {
  plan: Plan;
  /** Where a new one is added; null asks. */
  outcomeId: string | null;
  /** Null adds one. */
  action: PlanAction | null;
  onClose: () => void;
}

/** Adds an action, or changes its words, its owner and its dates. */
export function ActionForm({ plan, outcomeId, action, onClose }: ActionFormProps) {
  const t = usePlansText();
  const add = useMutationOf(AddActionDocument, { refreshes: planReaders });
  const revise = useMutationOf(ReviseActionOnPlanDocument, { refreshes: planReaders });
  const [seen] = useState(action);
  const outcomes = parentsFor(plan, 'action');
  const key = seen === null ? `outcome:${outcomeId ?? plan.id}:add-action` : `action:${seen.id}:revise`;
  const title = useDraft(`${key}:title`, seen?.title ?? '');
  const kept = useKeptFacts(key, () => ({ ...factsOf(seen), toOutcome: outcomeId ?? '' }));
  const { toOutcome, ...facts } = kept.facts;
  const change = useChange({ draftKey: key, asksReason: plan.state !== 'DRAFT', kept, onClose });
  const { of: errorOf } = change.problems;
  const isUpsideDown = facts.startOn !== '' && facts.dueOn !== '' && facts.dueOn < facts.startOn;

  const save = (words = title.text, version?: number) =>
    change.save(
      {
        outcomeId: toOutcome === '' && seen === null && t('plans.action.outcome_needed'),
        title: words.trim() === '' && t('plans.action.title_needed'),
        dueOn: !facts.ongoing && isUpsideDown && t('plans.action.due_before_start'),
      },
      async ({ reason, version: latest }) => {
        const changed = changedFacts(factsOf(seen), facts);
        if (seen === null) {
          const { ongoing: _, reviewOn: __, ...given } = changed;
          const { addAction } = await add.mutateAsync({ outcomeId: toOutcome, title: words.trim(), ...given, reason });
          title.clear();
          return t('plans.added', { reference: addAction.action.reference });
        }
        await revise.mutateAsync({
          input: {
            id: seen.id,
            version: latest ?? seen.version,
            ...(words.trim() === seen.title ? {} : { title: words.trim() }),
            ...changed,
            reason,
          },
        });
        title.clear();
        return t('plans.saved', { reference: seen.reference });
      },
      { version },
    );

  return (
    <ChangeForm
      title={seen === null ? t('plans.add.action') : t('plans.revise.title', { reference: seen.reference })}
      act={t(seen === null ? 'plans.add.action' : 'plans.save')}
      change={change}
      onSave={() => void save()}
      onClose={onClose}
      twoWords={([field = 'title'], current) => wordsInConflict(t, plan, field, title.text, facts, current, seen)}
      onKeep={(words, version) => {
        const field = change.conflict?.conflictFields[0];
        if (field === 'title') title.write(words);
        if (field === 'detail') kept.set({ detail: words });
        void save(field === 'title' ? words : title.text, version);
      }}
    >
      {seen === null && outcomeId === null ? (
        <SelectField
          id="change-outcomeId"
          label={t('plans.action.outcome')}
          value={toOutcome}
          error={errorOf('outcomeId')}
          onChange={(event) => kept.set({ toOutcome: event.target.value })}
          options={[
            { value: '', label: t('plans.choose') },
            ...outcomes.map(({ id, label }) => ({ value: id, label })),
          ]}
        />
      ) : null}
      <DraftField
        id="change-title"
        label={t('plans.action.title')}
        hint={t('plans.action.title_hint')}
        rows={2}
        draft={title}
        error={errorOf('title')}
        onSave={() => void save()}
      />
      <TextAreaField
        id="change-detail"
        label={t('plans.action.detail')}
        rows={2}
        value={facts.detail}
        error={errorOf('detail')}
        onChange={(event) => kept.set({ detail: event.target.value })}
      />
      <PersonField
        id="change-ownerId"
        label={t('plans.action.owner')}
        value={facts.owner}
        error={errorOf('ownerId')}
        onChange={(owner) => kept.set({ owner })}
      />
      <div className="bar">
        <DateField
          id="change-startOn"
          label={t('plans.action.start')}
          value={facts.startOn}
          error={errorOf('startOn')}
          onChange={(event) => kept.set({ startOn: event.target.value })}
        />
        {facts.ongoing ? (
          <DateField
            id="change-reviewOn"
            label={t('plans.action.review')}
            value={facts.reviewOn}
            error={errorOf('reviewOn')}
            onChange={(event) => kept.set({ reviewOn: event.target.value })}
          />
        ) : (
          <DateField
            id="change-dueOn"
            label={t('plans.action.due')}
            value={facts.dueOn}
            error={errorOf('dueOn')}
            onChange={(event) => kept.set({ dueOn: event.target.value })}
          />
        )}
      </div>
      {seen === null ? null : (
        <label className="check">
          <input
            type="checkbox"
            checked={facts.ongoing}
            onChange={(event) => kept.set({ ongoing: event.target.checked })}
          />
          <span>{t('plans.action.ongoing')}</span>
        </label>
      )}
    </ChangeForm>
  );
}
