import { EmptyState, Link, PageHeading, useHasPermission } from '@waymark/platform/web';
import { useState } from 'react';
import { importPath } from '../plans.paths';
import { usePlansText } from '../plans.text';
import { OpenPlanDialog } from './open-plan-dialog';

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
