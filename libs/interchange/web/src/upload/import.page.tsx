import { Breadcrumbs, Lede, Link, Loaded, Notice, PageHeading, useGo, useViewer, type PageOf } from '@waymark/platform/web';
import { planPath } from '@waymark/plans/web';
import { useState } from 'react';
import { useImportTargets, type ImportTargets } from '../imports/use-import';
import { importDraftPath } from '../interchange.paths';
import { useInterchangeText } from '../interchange.text';
import { FileDrop } from './file-drop';
import { findLastImport, keepLastImport } from './last-import';
import { ProgressBar } from './progress-bar';
import { useUpload } from './use-upload';

/** Takes the file a plan is in. */
export default function ImportPage({ params, search }: PageOf<'/$organisation/import', { planId: string | undefined }>) {
  const t = useInterchangeText();
  return (
    <div className="reading stack">
      <Breadcrumbs crumbs={[{ label: t('interchange.plan'), to: planPath(params.organisation) }]} />
      <PageHeading>{t('interchange.title')}</PageHeading>
      <Loaded query={useImportTargets()} isPage>
        {(targets) =>
          targets.organisation.viewerCan.importPlan.allowed ? (
            <ChooseFile targets={targets} planId={search.planId} />
          ) : (
            <Notice>{targets.organisation.viewerCan.importPlan.reason ?? ''}</Notice>
          )
        }
      </Loaded>
    </div>
  );
}

function ChooseFile({ targets, planId }: { targets: ImportTargets; planId: string | undefined }) {
  const t = useInterchangeText();
  const go = useGo();
  const { organisation, personId } = useViewer();
  const [last] = useState(() => findLastImport(organisation.slug, personId));
  const plan = targets.plans.find(({ id, state }) => id === planId && state !== 'CLOSED');
  const upload = useUpload(plan?.id, (id, fileName) => {
    keepLastImport(organisation.slug, personId, { id, fileName });
    go(importDraftPath(organisation.slug, id));
  });
  return (
    <>
      <Lede>{t('interchange.lede')}</Lede>
      {plan === undefined ? null : <p>{t('interchange.for_plan', { title: plan.title })}</p>}
      {upload.problem === null ? null : (
        <Notice tone="problem" title={t('interchange.refused')} isNews>
          {upload.problem}
        </Notice>
      )}
      {upload.fileName === null ? (
        <FileDrop onFile={upload.send} />
      ) : (
        <div className="panel stack">
          <p role="status">{t('interchange.sending', { fileName: upload.fileName })}</p>
          <ProgressBar share={upload.share} label={t('interchange.sent')} />
          <div className="bar">
            <button type="button" className="btn" onClick={upload.stop}>
              {t('interchange.stop')}
            </button>
          </div>
        </div>
      )}
      {last === null || upload.fileName !== null ? null : (
        <p>
          <Link to={importDraftPath(organisation.slug, last.id)}>{t('interchange.go_on', { fileName: last.fileName })}</Link>
        </p>
      )}
      <section className="stack" aria-labelledby="what-happens">
        <h2 id="what-happens">{t('interchange.steps')}</h2>
        <ol className="nums">
          <li>{t('interchange.steps.read')}</li>
          <li>{t('interchange.steps.show')}</li>
          <li>{t('interchange.steps.save')}</li>
        </ol>
        <p className="muted">{t('interchange.steps.shapes')}</p>
      </section>
    </>
  );
}
