import { Breadcrumbs, EmptyState, Link, Loaded, Notice, PageHeading, useViewer, type PageOf } from '@waymark/platform/web';
import { importPath, onePlanPath, planPath } from '@waymark/plans/web';
import { useEffect, useState } from 'react';
import { DraftView } from '../draft/draft-view';
import { useInterchangeText } from '../interchange.text';
import { forgetLastImport } from '../upload/last-import';
import { ProgressBar } from '../upload/progress-bar';
import { useImport, type ImportDraft, type PlanImport } from './use-import';

/** One file on its way into a plan: being read, read, refused or saved. */
export default function ImportDraftPage({ params }: PageOf<'/$organisation/import/$importId'>) {
  const t = useInterchangeText();
  const { organisation } = params;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: t('interchange.plan'), to: planPath(organisation) },
          { label: t('interchange.crumb'), to: importPath(organisation) },
        ]}
      />
      <Loaded query={useImport(params.importId)} isPage lines={8}>
        {({ planImport }) => <Import planImport={planImport} />}
      </Loaded>
    </>
  );
}

function Import({ planImport }: { planImport: PlanImport }) {
  const { state, draft } = planImport;
  // While a file is read again, what was found before stays on screen.
  const [lastDraft, setLastDraft] = useState<ImportDraft | null>(draft);
  if (draft !== null && draft !== lastDraft) setLastDraft(draft);
  if (state === 'SAVED') return <Saved planImport={planImport} />;
  if (state === 'REFUSED' || state === 'FAILED' || state === 'WAITING') return <NotUsed planImport={planImport} />;
  if (lastDraft === null) return <Reading planImport={planImport} />;
  return <DraftView planImport={planImport} draft={lastDraft} />;
}

/** The file is being read for the first time. */
function Reading({ planImport: { fileName, progress } }: { planImport: PlanImport }) {
  const t = useInterchangeText();
  return (
    <div className="reading stack">
      <PageHeading>{t('interchange.reading', { fileName })}</PageHeading>
      <ProgressBar share={progress / 100} label={t('interchange.read')} />
      <p className="muted" role="status">
        {t('interchange.reading.explain')}
      </p>
    </div>
  );
}

/** The file never came, or cannot be used: why, and the next step. */
function NotUsed({ planImport: { fileName, refusal, state } }: { planImport: PlanImport }) {
  const t = useInterchangeText();
  const { organisation, personId } = useViewer();
  useEffect(() => forgetLastImport(organisation.slug, personId), [organisation.slug, personId]);
  return (
    <div className="reading stack">
      <PageHeading>{t(state === 'WAITING' ? 'interchange.waiting' : 'interchange.not_used', { fileName })}</PageHeading>
      <Notice tone="problem">{refusal ?? t('interchange.waiting.explain')}</Notice>
      <p className="muted">{t('interchange.nothing_saved')}</p>
      <p>
        <Link className="btn primary" to={importPath(organisation.slug)}>
          {t('interchange.choose_another')}
        </Link>
      </p>
    </div>
  );
}

/** It is in the plan. */
function Saved({ planImport: { fileName, savedPlanId } }: { planImport: PlanImport }) {
  const t = useInterchangeText();
  const { organisation, personId } = useViewer();
  useEffect(() => forgetLastImport(organisation.slug, personId), [organisation.slug, personId]);
  return (
    <div className="reading stack">
      <PageHeading>{t('interchange.is_saved', { fileName })}</PageHeading>
      <EmptyState
        action={
          <div className="bar">
            <Link className="btn primary" to={savedPlanId === null ? planPath(organisation.slug) : onePlanPath(organisation.slug, savedPlanId)}>
              {t('interchange.to_plan')}
            </Link>
            <Link to={importPath(organisation.slug)}>{t('interchange.choose_another')}</Link>
          </div>
        }
      >
        {t('interchange.is_saved.explain')}
      </EmptyState>
    </div>
  );
}
