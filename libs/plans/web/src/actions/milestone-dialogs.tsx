import { ChangeForm, DateField, TextAreaField, useChange, useKeptFacts, useMutationOf } from '@waymark/platform/web';
import { useState } from 'react';
import { usePlansText } from '../plans.text';
import { planReaders } from '../plans/plan-readers';
import { today } from '../updates/use-updates';
import { AddMilestoneDocument, ReachMilestoneDocument, ReviseMilestoneDocument, WithdrawMilestoneDocument } from './milestones.generated';
import type { Action, ActionMilestone } from './use-action';

const refreshes = planReaders;

/** Says on which day a milestone was reached; today unless said otherwise. */
export function ReachDialog({ milestone, onClose }: { milestone: ActionMilestone; onClose: () => void }) {
  const t = usePlansText();
  const { mutateAsync } = useMutationOf(ReachMilestoneDocument, { refreshes });
  const [seen] = useState(milestone);
  const [reachedOn, setReachedOn] = useState(today);
  const change = useChange({ draftKey: `milestone:${seen.id}:reach`, asksReason: false, onClose });
  const save = () =>
    change.save(
      {
        reachedOn:
          (reachedOn === '' && t('plans.milestone.reached_needed')) || (reachedOn > today() && t('plans.milestone.reached_future')),
      },
      async () => {
        await mutateAsync({ id: seen.id, version: seen.version, reachedOn });
        return t('plans.milestone.saved');
      },
    );
  return (
    <ChangeForm title={t('plans.milestone.reach_title')} act={t('plans.save')} change={change} onSave={() => void save()} onClose={onClose}>
      <p>{seen.title}</p>
      <DateField
        id="change-reachedOn"
        label={t('plans.milestone.reached_on')}
        max={today()}
        value={reachedOn}
        error={change.problems.of('reachedOn')}
        onChange={(event) => setReachedOn(event.target.value)}
      />
    </ChangeForm>
  );
}

/** Adds a milestone, or changes its words and its day; one that is no longer wanted is withdrawn here too. */
export function MilestoneDialog({ action, milestone, onClose }: { action: Action; milestone: ActionMilestone | null; onClose: () => void }) {
  const t = usePlansText();
  const add = useMutationOf(AddMilestoneDocument, { refreshes });
  const revise = useMutationOf(ReviseMilestoneDocument, { refreshes });
  const withdraw = useMutationOf(WithdrawMilestoneDocument, { refreshes });
  const [seen] = useState(milestone);
  const draftKey = seen === null ? `action:${action.id}:add-milestone` : `milestone:${seen.id}:revise`;
  const kept = useKeptFacts(draftKey, () => ({ title: seen?.title ?? '', dueOn: seen?.dueOn ?? '' }));
  const { title, dueOn } = kept.facts;
  const change = useChange({
    draftKey,
    asksReason: action.planState !== 'DRAFT',
    kept,
    onClose,
  });
  const { of: errorOf } = change.problems;
  const save = (version = seen?.version ?? 0, words = title) =>
    change.save({ title: words.trim() === '' && t('plans.milestone.title_needed') }, async ({ reason }) => {
      if (seen === null) await add.mutateAsync({ actionId: action.id, title: words.trim(), dueOn: dueOn || null, reason });
      else
        await revise.mutateAsync({
          id: seen.id,
          version,
          ...(words.trim() === seen.title ? {} : { title: words.trim() }),
          ...(dueOn === (seen.dueOn ?? '') ? {} : { dueOn: dueOn || null }),
          reason,
        });
      return t('plans.milestone.saved');
    });
  const remove = () =>
    change.save({}, async ({ reason }) => {
      await withdraw.mutateAsync({ id: seen!.id, version: seen!.version, reason });
      return t('plans.milestone.removed');
    });
  return (
    <ChangeForm
      title={t(seen === null ? 'plans.milestone.add' : 'plans.milestone.change_title')}
      act={t(seen === null ? 'plans.milestone.add' : 'plans.save')}
      change={change}
      onSave={() => void save()}
      onClose={onClose}
      twoWords={([field], current) => ({
        field: t('plans.milestone.title'),
        mine: field === 'dueOn' ? dueOn : title,
        theirs: String(current[field ?? 'title'] ?? ''),
      })}
      onKeep={(words, version) => {
        const latest = change.conflict?.conflictFields[0] === 'dueOn' ? title : words;
        kept.set({ title: latest });
        void save(version, latest);
      }}
    >
      <TextAreaField id="change-title" label={t('plans.milestone.title')} rows={2} value={title} error={errorOf('title')} onChange={(event) => kept.set({ title: event.target.value })} />
      <DateField id="change-dueOn" label={t('plans.milestone.due')} value={dueOn} error={errorOf('dueOn')} onChange={(event) => kept.set({ dueOn: event.target.value })} />
      {seen === null ? null : (
        <button type="button" className="btn quiet small" onClick={() => void remove()}>
          {t('plans.milestone.remove')}
        </button>
      )}
    </ChangeForm>
  );
}
