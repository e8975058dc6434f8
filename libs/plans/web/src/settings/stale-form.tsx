import { ErrorSummary, Notice, PermitButton, TextField, useProblems } from '@waymark/platform/web';
import { useState } from 'react';
import { usePlansText } from '../plans.text';
import { useReviseStaleAfterDays, type PlanSettings } from './use-plan-settings';

/** After how many days without an update an action counts as not heard of. */
export function StaleForm({ organisation }: { organisation: PlanSettings['organisation'] }) {
  const t = usePlansText();
  const revise = useReviseStaleAfterDays();
  const problems = useProblems();
  const [typed, setTyped] = useState<string | null>(null);
  const days = typed ?? String(organisation.staleAfterDays);
  const [isDone, setDone] = useState(false);
  const save = () => {
    const count = Number(days);
    setDone(false);
    const isReady = problems.check({
      staleAfterDays: !(Number.isInteger(count) && count >= 1 && count <= 365) && t('plans.settings.stale_wrong'),
    });
    if (!isReady || revise.isPending) return;
    revise.mutate(
      { version: organisation.version, staleAfterDays: count },
      {
        onSuccess: () => {
          setTyped(null);
          setDone(true);
        },
        onError: problems.refuse,
      },
    );
  };
  return (
    <form
      className="stack narrow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (organisation.viewerCan.manageSettings.allowed) save();
      }}
    >
      <h2>{t('plans.settings.stale')}</h2>
      <ErrorSummary problems={problems.summary} />
      {isDone ? (
        <Notice tone="good" isNews>
          {t('plans.settings.saved')}
        </Notice>
      ) : null}
      <TextField
        id="staleAfterDays"
        inputMode="numeric"
        label={t('plans.settings.stale_label')}
        hint={t('plans.settings.stale_hint')}
        value={days}
        readOnly={!organisation.viewerCan.manageSettings.allowed}
        error={problems.of('staleAfterDays')}
        onChange={(event) => setTyped(event.target.value)}
      />
      <PermitButton type="submit" permit={organisation.viewerCan.manageSettings}>
        {t('plans.save')}
      </PermitButton>
      {organisation.viewerCan.manageSettings.allowed ? null : (
        <p className="sm muted">{organisation.viewerCan.manageSettings.reason}</p>
      )}
    </form>
  );
}
