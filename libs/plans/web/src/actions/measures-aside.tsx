import { Loaded, Ref } from '@waymark/platform/web';
import { usePlansText } from '../plans.text';
import { useMeasuresOf, type Action } from './use-action';

/** The measures of the outcomes that this action serves: what should move when it works. */
export function MeasuresAside({ action }: { action: Action }) {
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
              {measures.map(({ id, reference, statement, baselineText, targetText, owner }) => (
                <li key={id}>
                  <Ref>{reference}</Ref> {statement}
                  {baselineText === null && targetText === null ? null : (
                    <div className="vals">
                      <span>{baselineText === null ? null : t('plans.measure.from', { value: baselineText })}</span>
                      <span>{targetText === null ? null : t('plans.measure.to', { value: targetText })}</span>
                    </div>
                  )}
                  {owner === null ? null : <div className="vals">{owner.name}</div>}
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </section>
  );
}
