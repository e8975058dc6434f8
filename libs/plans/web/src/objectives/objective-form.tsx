import { ChangeForm, DraftField, TextField, useChange, useDraft, useKeptFacts, useMutationOf } from '@waymark/platform/web';
import { useState } from 'react';
import { usePlansText } from '../plans.text';
import { planReaders } from '../plans/plan-readers';
import type { Objective, Plan } from '../plans/use-plan';
import { AddObjectiveDocument, ReviseObjectiveDocument } from './objectives.generated';

export interface ObjectiveFormProps {
  plan: Plan;
  /** Null adds one. */
  objective: Objective | null;
  onClose: () => void;
}

/** Adds an objective, or changes its words. */
export function ObjectiveForm({ plan, objective, onClose }: ObjectiveFormProps) {
  const t = usePlansText();
  const add = useMutationOf(AddObjectiveDocument, { refreshes: planReaders });
  const revise = useMutationOf(ReviseObjectiveDocument, { refreshes: planReaders });
  const [seen] = useState(objective);
  const key = seen === null ? `plan:${plan.id}:add-objective` : `objective:${seen.id}:revise`;
  const kept = useKeptFacts(key, () => ({ theme: seen?.theme ?? '' }));
  const { theme } = kept.facts;
  const statement = useDraft(`${key}:statement`, seen?.statement ?? '');
  const change = useChange({ draftKey: key, asksReason: plan.state !== 'DRAFT', kept, onClose });

  const save = (words = statement.text, version?: number) =>
    change.save(
      { theme: theme.trim() === '' && t('plans.objective.theme_needed') },
      async ({ reason, version: latest }) => {
        const given = words.trim() || null;
        if (seen === null) {
          const { addObjective } = await add.mutateAsync({ planId: plan.id, theme: theme.trim(), statement: given, reason });
          statement.clear();
          return t('plans.added', { reference: addObjective.objective.reference });
        }
        await revise.mutateAsync({
          input: {
            id: seen.id,
            version: latest ?? seen.version,
            ...(theme.trim() === seen.theme ? {} : { theme: theme.trim() }),
            ...(given === seen.statement ? {} : { statement: given }),
            reason,
          },
        });
        statement.clear();
        return t('plans.saved', { reference: seen.reference });
      },
      { version },
    );

  return (
    <ChangeForm
      title={seen === null ? t('plans.add.objective') : t('plans.revise.title', { reference: seen.reference })}
      act={t(seen === null ? 'plans.add.objective' : 'plans.save')}
      change={change}
      onSave={() => void save()}
      onClose={onClose}
      twoWords={([field], current) =>
        field === 'theme'
          ? { field: t('plans.objective.theme'), mine: theme, theirs: String(current['theme']) }
          : { field: t('plans.objective.statement'), mine: statement.text, theirs: String(current['statement'] ?? '') }
      }
      onKeep={(words, version) => {
        const isStatement = change.conflict?.conflictFields[0] !== 'theme';
        if (isStatement) statement.write(words);
        else kept.set({ theme: words });
        void save(isStatement ? words : statement.text, version);
      }}
    >
      <TextField
        id="change-theme"
        label={t('plans.objective.theme')}
        hint={t('plans.objective.theme_hint')}
        value={theme}
        error={change.problems.of('theme')}
        onChange={(event) => kept.set({ theme: event.target.value })}
      />
      <DraftField
        id="change-statement"
        label={t('plans.objective.statement')}
        draft={statement}
        error={change.problems.of('statement')}
        onSave={() => void save()}
      />
    </ChangeForm>
  );
}
