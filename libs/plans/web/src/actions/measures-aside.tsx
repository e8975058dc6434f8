import { Link, Loaded, Ref } from '@waymark/platform/web';
import { MeasureCourse } from '../outcomes/measure-course';
import { measurePagePath } from '../plans.paths';
import { usePlansText } from '../plans.text';
import { useMeasuresOf, type Action } from './use-action';

/** The measures of the outcomes that this action serves: what should move when it works. */
export function MeasuresAside({ action, organisation }: { action: Action; organisation: string }) {
  const t = usePlansText();
  const query = useMeasuresOf(action.planId);
  const served = new Set(action.outcomes.map(({ id }) => id));
  return (
    <section className="aside" aria-labelledby="measures">
      <h2 id="measures">{t('plans.action_page.measures')}</h2>
      <Loaded query={query} lines={2}>
        {({ plan }) => {
          const outcomes = plan?.objectives.flatMap((objective) => objective.outcomes) ?? [];
          const measures = outcomes
            .filter(({ id }) => served.has(id))
            .flatMap((outcome) => outcome.measures)
            .filter(({ withdrawnAt }) => withdrawnAt === null);
          if (measures.length === 0) return <p className="muted sm">{t('plans.action_page.no_measures')}</p>;
          return (
            <ul className="meas">
              {measures.map((measure) => {
                const { id, reference, statement, owner } = measure;
                return (
                  <li key={id}>
                    <Ref>{reference}</Ref>{' '}
                    <Link className="plain" to={measurePagePath(organisation, measure)}>
                      {statement}
                    </Link>
                    <MeasureCourse measure={measure} />
                    {owner === null ? null : <div className="vals">{owner.name}</div>}
                  </li>
                );
              })}
            </ul>
          );
        }}
      </Loaded>
    </section>
  );
}
