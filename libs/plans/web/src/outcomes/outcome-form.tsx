import { ChangeForm, DraftField, useChange, useDraft, useMutationOf } from '@waymark/platform/web';
import { useState } from 'react';
import { usePlansText } from '../plans.text';
import { planReaders } from '../plans/plan-readers';
import type { Outcome, Plan } from '../plans/use-plan';
import { AddOutcomeDocument, ReviseOutcomeDocument } from './outcomes.generated';

export interface OutcomeFormProps {
  plan: Plan;
  /** Where a new one is added. */
  objectiveId: string;
  /** Null adds one. */
  outcome: Outcome | null;
  onClose: () => void;
}

/** Adds an outcome, or changes its words. */
export function OutcomeForm({ plan, objectiveId, outcome, onClose }: OutcomeFormProps) {
  const t = usePlansText();
  const add = useMutationOf(AddOutcomeDocument, { refreshes: planReaders });
  const revise = useMutationOf(ReviseOutcomeDocument, { refreshes: planReaders });
  const [seen] = useState(outcome);
  const key = seen === null ? `objective:${objectiveId}:add-outcome` : `outcome:${seen.id}:revise`;
  const statement = useDraft(`${key}:statement`, seen?.statement ?? '');
  const change = useChange({ draftKey: key, asksReason: plan.state !== 'DRAFT', onClose });

  const save = (words = statement.text, version?: number) =>
    change.save(
      { statement: words.trim() === '' && t('plans.outcome.statement_needed') },
      async ({ reason, version: latest }) => {
        const given = words.trim();
        if (seen === null) {
          const { addOutcome } = await add.mutateAsync({ objectiveId, statement: given, reason });
          statement.clear();
          return t('plans.added', { reference: addOutcome.outcome.reference });
        }
        await revise.mutateAsync({ input: { id: seen.id, version: latest ?? seen.version, statement: given, reason } });
        statement.clear();
        return t('plans.saved', { reference: seen.reference });
      },
      { version },
    );

  return (
    <ChangeForm
      title={seen === null ? t('plans.add.outcome') : t('plans.revise.title', { reference: seen.reference })}
      act={t(seen === null ? 'plans.add.outcome' : 'plans.save')}
      change={change}
      onSave={() => void save()}
      onClose={onClose}
      twoWords={(_fields, current) => ({
        field: t('plans.outcome.statement'),
        mine: statement.text,
        theirs: String(current['statement'] ?? ''),
      })}
      onKeep={(words, version) => {
        statement.write(words);
        void save(words, version);
      }}
    >
      <DraftField
        id="change-statement"
        label={t('plans.outcome.statement')}
        hint={t('plans.outcome.statement_hint')}
        draft={statement}
        error={change.problems.of('statement')}
        onSave={() => void save()}
      />
    </ChangeForm>
  );
}
