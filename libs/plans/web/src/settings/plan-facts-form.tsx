import {
  ConflictPanel,
  DateField,
  DraftField,
  ErrorSummary,
  Notice,
  PermitButton,
  TextAreaField,
  TextField,
  useDraft,
  useProblems,
} from '@waymark/platform/web';
import { useState } from 'react';
import { usePlansText } from '../plans.text';
import type { Plan } from '../plans/use-plan';
import { useRevisePlan } from './use-plan-settings';

interface Facts {
  title: string;
  summary: string;
  startsOn: string;
  endsOn: string;
}

const factsOf = (plan: Plan): Facts => ({
  title: plan.title,
  summary: plan.summary ?? '',
  startsOn: plan.startsOn ?? '',
  endsOn: plan.endsOn ?? '',
});

/** Only what is different: two people who change different fields then both have their way. */
const changed = (before: Facts, after: Facts) =>
  Object.fromEntries(
    (Object.keys(after) as (keyof Facts)[])
      .filter((field) => after[field].trim() !== before[field])
      .map((field) => [field, after[field].trim() || null]),
  );

/** The plan's title, summary and dates. In an active plan a change needs its reason. */
export function PlanFactsForm({ plan }: { plan: Plan }) {
  const t = usePlansText();
  const revise = useRevisePlan();
  const problems = useProblems();
  const [seen, setSeen] = useState(plan);
  const [facts, setFacts] = useState(() => factsOf(plan));
  const reason = useDraft(`plan:${plan.id}:settings:reason`);
  const [isDone, setDone] = useState(false);
  const permit = plan.viewerCan.changeStructure;
  const asksReason = plan.state === 'ACTIVE' && Object.keys(changed(factsOf(seen), facts)).length > 0;
  const conflict = revise.error?.isConflict ? revise.error : null;
  const inConflict = conflict?.conflictFields.find((field) => field in facts) as keyof Facts | undefined;
  const set = (field: keyof Facts) => (event: { target: { value: string } }) => {
    setDone(false);
    setFacts((before) => ({ ...before, [field]: event.target.value }));
  };

  const save = (given = facts, version = seen.version) => {
    setDone(false);
    const isReady = problems.check({
      title: given.title.trim() === '' && t('plans.open.title_needed'),
      endsOn:
        given.startsOn !== '' && given.endsOn !== '' && given.endsOn < given.startsOn && t('plans.open.ends_before'),
      reason: asksReason && reason.text.trim() === '' && t('plans.reason.needed'),
    });
    if (!isReady || revise.isPending || !permit.allowed) return;
    revise.mutate(
      {
        input: {
          id: plan.id,
          version,
          ...changed(factsOf(seen), given),
          reason: asksReason ? reason.text.trim() : undefined,
        },
      },
      {
        onSuccess: ({ revisePlan }) => {
          reason.clear();
          setSeen({ ...plan, ...given, version: revisePlan.plan.version });
          setDone(true);
        },
        onError: (failure) => {
          if (!failure.isConflict) problems.refuse(failure);
        },
      },
    );
  };

  return (
    <form
      className="stack narrow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2>{t('plans.settings.facts')}</h2>
      <ErrorSummary problems={problems.summary} />
      {isDone ? (
        <Notice tone="good" isNews>
          {t('plans.settings.saved')}
        </Notice>
      ) : null}
      {conflict === null || inConflict === undefined ? null : (
        <ConflictPanel
          changedBy={conflict.changedBy}
          changedAt={conflict.changedAt}
          field={t(`plans.field.${inConflict}`)}
          mine={facts[inConflict]}
          theirs={String(conflict.current?.[inConflict] ?? '')}
          onKeep={(text) => {
            const next = { ...facts, [inConflict]: text };
            setFacts(next);
            save(next, Number(conflict.current?.['version'] ?? plan.version));
          }}
          onKeepTheirs={() => {
            revise.reset();
            setSeen(plan);
            setFacts({ ...facts, [inConflict]: factsOf(plan)[inConflict] });
          }}
        />
      )}
      <TextField
        id="title"
        label={t('plans.open.name')}
        value={facts.title}
        readOnly={!permit.allowed}
        error={problems.of('title')}
        onChange={set('title')}
      />
      <TextAreaField
        id="summary"
        label={t('plans.open.summary')}
        value={facts.summary}
        readOnly={!permit.allowed}
        error={problems.of('summary')}
        onChange={set('summary')}
      />
      <div className="bar">
        <DateField
          id="startsOn"
          label={t('plans.open.starts')}
          value={facts.startsOn}
          readOnly={!permit.allowed}
          error={problems.of('startsOn')}
          onChange={set('startsOn')}
        />
        <DateField
          id="endsOn"
          label={t('plans.open.ends')}
          value={facts.endsOn}
          readOnly={!permit.allowed}
          error={problems.of('endsOn')}
          onChange={set('endsOn')}
        />
      </div>
      {asksReason ? (
        <DraftField
          id="reason"
          label={t('plans.reason')}
          hint={t('plans.reason.hint')}
          rows={2}
          draft={reason}
          error={problems.of('reason')}
          onSave={() => save()}
        />
      ) : null}
      <PermitButton type="submit" className="btn primary" permit={permit}>
        {t('plans.save')}
      </PermitButton>
      {permit.allowed ? null : <p className="sm muted">{permit.reason}</p>}
    </form>
  );
}
