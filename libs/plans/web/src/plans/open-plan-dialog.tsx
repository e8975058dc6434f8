import { ChangeForm, DateField, SelectField, TextAreaField, TextField, useChange, useKeptFacts, useMutationOf } from '@waymark/platform/web';
import { usePlansText } from '../plans.text';
import { OpenPlanDocument } from './plan-acts.generated';
import { planReaders } from './plan-readers';

export interface OpenPlanDialogProps {
  /** For a team's plan: the plan above it, and the teams to choose from. */
  beneath?: { planId: string; teams: readonly { id: string; path: string }[] };
  onClose: () => void;
  onOpened?: (planId: string) => void;
}

/** Begins a plan from nothing, as a draft. */
export function OpenPlanDialog({ beneath, onClose, onOpened }: OpenPlanDialogProps) {
  const t = usePlansText();
  const open = useMutationOf(OpenPlanDocument, { refreshes: planReaders });
  const key = beneath === undefined ? 'plan:open' : `plan:${beneath.planId}:open-beneath`;
  const kept = useKeptFacts(key, { title: '', summary: '', startsOn: '', endsOn: '', teamId: '' });
  const { facts } = kept;
  const change = useChange({ draftKey: key, asksReason: false, kept, onClose });
  const { of: errorOf } = change.problems;
  const set = (field: keyof typeof facts) => (event: { target: { value: string } }) =>
    kept.set({ [field]: event.target.value });

  const save = () =>
    change.save(
      {
        title: facts.title.trim() === '' && t('plans.open.title_needed'),
        teamId: beneath !== undefined && facts.teamId === '' && t('plans.open.team_needed'),
        endsOn: facts.startsOn !== '' && facts.endsOn !== '' && facts.endsOn < facts.startsOn && t('plans.open.ends_before'),
      },
      async () => {
        const { openPlan } = await open.mutateAsync({
          title: facts.title.trim(),
          summary: facts.summary.trim() || null,
          startsOn: facts.startsOn || null,
          endsOn: facts.endsOn || null,
          parentId: beneath?.planId,
          teamId: facts.teamId || undefined,
        });
        onOpened?.(openPlan.plan.id);
        return t('plans.open.done');
      },
    );

  return (
    <ChangeForm
      title={t(beneath === undefined ? 'plans.open.title' : 'plans.open.team_title')}
      act={t('plans.open')}
      change={change}
      onSave={() => void save()}
      onClose={onClose}
    >
      <TextField id="change-title" label={t('plans.open.name')} value={facts.title} error={errorOf('title')} onChange={set('title')} />
      {beneath === undefined ? null : (
        <SelectField
          id="change-teamId"
          label={t('plans.open.team')}
          value={facts.teamId}
          error={errorOf('teamId')}
          onChange={set('teamId')}
          options={[{ value: '', label: t('plans.choose') }, ...beneath.teams.map(({ id, path }) => ({ value: id, label: path }))]}
        />
      )}
      <TextAreaField
        id="change-summary"
        label={t('plans.open.summary')}
        value={facts.summary}
        error={errorOf('summary')}
        onChange={set('summary')}
      />
      <DateField id="change-startsOn" label={t('plans.open.starts')} value={facts.startsOn} error={errorOf('startsOn')} onChange={set('startsOn')} />
      <DateField id="change-endsOn" label={t('plans.open.ends')} value={facts.endsOn} error={errorOf('endsOn')} onChange={set('endsOn')} />
    </ChangeForm>
  );
}
