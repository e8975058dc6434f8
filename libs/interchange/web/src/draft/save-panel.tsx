import { DraftField, ErrorSummary, Loaded, SaveState, SelectField, TextField, offerUndo, useDraft, useGo, useProblems, useViewer } from '@waymark/platform/web';
import { onePlanPath, planPath } from '@waymark/plans/web';
import { useState } from 'react';
import { useConfirmImport, useImportTargets, useMapImport, type ImportDraft, type ImportTargets, type PlanImport } from '../imports/use-import';
import { useInterchangeText } from '../interchange.text';
import styles from './draft.module.css';

export interface SavePanelProps {
  planImport: PlanImport;
  draft: ImportDraft;
  /** The file is being read or saved just now. */
  isBusy: boolean;
}

/** Where the file goes, and the one press that saves it. */
export function SavePanel(props: SavePanelProps) {
  return (
    <Loaded query={useImportTargets()} lines={4}>
      {(targets) => <SaveForm {...props} targets={targets} />}
    </Loaded>
  );
}

const newPlan = 'new';

function SaveForm({ planImport, draft, isBusy, targets }: SavePanelProps & { targets: ImportTargets }) {
  const t = useInterchangeText();
  const go = useGo();
  const { slug } = useViewer().organisation;
  const map = useMapImport();
  const confirm = useConfirmImport();
  const problems = useProblems((field) => `import-${field}`);
  const [title, setTitle] = useState(draft.suggestedTitle);
  const reason = useDraft(`import:${planImport.id}:reason`);
  const open = targets.plans.filter(({ state }) => state !== 'CLOSED');
  const target = open.find(({ id }) => id === draft.targetPlanId);
  const hasNothing = draft.differences !== null && draft.differences.added + draft.differences.changed === 0;
  const asksReason = target?.state === 'ACTIVE' && !hasNothing;
  const isSaving = confirm.isPending;
  const isWaiting = isBusy || isSaving || map.isPending;

  const choose = (planId: string) => {
    problems.clear();
    map.mutate({ id: planImport.id, planId: planId === newPlan ? null : planId }, { onError: problems.refuse });
  };
  const save = async () => {
    if (isWaiting || hasNothing) return;
    const isReady = problems.check({
      title: target === undefined && title.trim() === '' && t('interchange.save.title_needed'),
      reason: asksReason && reason.text.trim() === '' && t('interchange.save.reason_needed'),
    });
    if (!isReady) return;
    try {
      const { confirmImport } = await confirm.mutateAsync({
        id: planImport.id,
        title: target === undefined ? title.trim() : undefined,
        reason: asksReason ? reason.text.trim() : undefined,
      });
      reason.clear();
      offerUndo({ message: t(target === undefined ? 'interchange.save.made' : 'interchange.save.updated') });
      const planId = confirmImport.planImport.savedPlanId;
      const isCurrent = planId === null || targets.plan === null || targets.plan.id === planId;
      go(isCurrent ? planPath(slug) : onePlanPath(slug, planId));
    } catch (thrown) {
      problems.refuse(thrown);
    }
  };

  return (
    <form
      className={`${styles['save']} stack noprint`}
      aria-labelledby="save"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 id="save">{t('interchange.save')}</h2>
      <ErrorSummary problems={problems.summary} />
      {open.length === 0 ? null : (
        <SelectField
          id="import-target"
          label={t('interchange.save.target')}
          hint={t('interchange.save.target_hint')}
          value={target?.id ?? newPlan}
          disabled={isWaiting}
          onChange={(event) => choose(event.target.value)}
          options={[{ value: newPlan, label: t('interchange.save.new') }, ...open.map((plan) => ({ value: plan.id, label: t('interchange.save.update', { title: plan.title }) }))]}
        />
      )}
      {target === undefined ? (
        <TextField
          id="import-title"
          label={t('interchange.save.title')}
          value={title}
          error={problems.of('title')}
          onChange={(event) => setTitle(event.target.value)}
        />
      ) : null}
      {asksReason ? (
        <DraftField
          id="import-reason"
          label={t('interchange.save.reason')}
          hint={t('interchange.save.reason_hint')}
          rows={2}
          draft={reason}
          error={problems.of('reason')}
          onSave={() => void save()}
        />
      ) : null}
      {hasNothing ? (
        <p>{t('interchange.save.nothing')}</p>
      ) : (
        <>
          <button type="submit" className="btn primary" aria-disabled={isWaiting || undefined}>
            {t(target === undefined ? 'interchange.save.do_new' : 'interchange.save.do_update')}
          </button>
          <p className="sm muted">
            {t(target === undefined ? 'interchange.save.explain_new' : 'interchange.save.explain_update')} <SaveState phase={isSaving ? 'saving' : 'idle'} />
          </p>
        </>
      )}
    </form>
  );
}
