import { EmptyState, Link, PageHeading, useHasPermission } from '@waymark/platform/web';
import { useState } from 'react';
import { importPath } from '../plans.paths';
import { usePlansText } from '../plans.text';
import { OpenPlanDialog } from './open-plan-dialog';
import { usePlanOnPage } from './plan-on-page';
import type { Plan } from './use-plan';

/** There is no plan yet: bring one in a file, or start from nothing. */
export function PlanEmpty({ organisation }: { organisation: string }) {
  const t = usePlansText();
  const mayChange = useHasPermission('plans.structure.change');
  const mayImport = useHasPermission('interchange.import');
  const [isOpening, setOpening] = useState(false);
  return (
    <div className="reading stack">
      <PageHeading>{t('plans.none')}</PageHeading>
      {mayChange || mayImport ? (
        <EmptyState
          action={
            <div className="bar">
              {mayImport ? (
                <Link className="btn primary" to={importPath(organisation)}>
                  {t('plans.none.import')}
                </Link>
              ) : null}
              {mayChange ? (
                <button type="button" className="btn" onClick={() => setOpening(true)}>
                  {t('plans.none.open')}
                </button>
              ) : null}
            </div>
          }
        >
          {t('plans.none.explain')}
        </EmptyState>
      ) : (
        <EmptyState>{t('plans.none.ask')}</EmptyState>
      )}
      {isOpening ? <OpenPlanDialog onClose={() => setOpening(false)} /> : null}
    </div>
  );
}

/** A plan that has nothing in it yet: its first objective, or a file. */
export function NoObjectives({ plan }: { plan: Plan }) {
  const t = usePlansText();
  const { organisation, begin } = usePlanOnPage();
  const { changeStructure, importPlan } = plan.viewerCan;
  return (
    <div className="mt">
      <EmptyState
        action={
          changeStructure.allowed ? (
            <div className="bar">
              <button
                type="button"
                className="btn primary"
                onClick={() => begin({ act: 'add', part: 'objective', parentId: null })}
              >
                {t('plans.add.objective')}
              </button>
              {importPlan.allowed ? (
                <Link className="btn" to={importPath(organisation, plan.id)}>
                  {t('plans.none.import')}
                </Link>
              ) : null}
            </div>
          ) : undefined
        }
      >
        {t('plans.no_objectives_yet')}
      </EmptyState>
    </div>
  );
}
