import { Loaded, NotFoundPage, Redirect, type PageOf } from '@waymark/platform/web';
import { actionPath, measurePagePath, planPath } from '../plans.paths';
import { useReference } from './use-plan';

/** A reference as people say it, 1.2.2: goes to whatever holds it now. */
export default function ReferencePage({ params }: PageOf<'/$organisation/plan/$reference'>) {
  const { organisation, reference } = params;
  return (
    <Loaded query={useReference(reference)} isPage>
      {({ findByReference: found }) => {
        if (found === null) return <NotFoundPage />;
        if (found.kind === 'ACTION') return <Redirect to={actionPath(organisation, { id: found.id, slug: found.actionSlug ?? '-' })} />;
        if (found.kind === 'MEASURE') return <Redirect to={measurePagePath(organisation, { id: found.id, statement: found.title })} />;
        return <Redirect to={planPath(organisation, {}, `${found.kind.toLowerCase()}-${found.id}`)} />;
      }}
    </Loaded>
  );
}
