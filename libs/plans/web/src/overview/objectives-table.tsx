import { deliveryStatuses, Link, StatusKey, statusWord, Trail, type DeliveryStatusName } from '@waymark/platform/web';
import { planPath } from '../plans.paths';
import { usePlansText } from '../plans.text';
import { movedIn } from './moved-in';
import styles from './overview.module.css';
import type { MovedGroup, Overview, OverviewObjective } from './use-overview';

const always: readonly DeliveryStatusName[] = ['COMPLETE', 'ON_TRACK', 'AT_RISK', 'OFF_TRACK', 'NOT_STARTED'];

/** Every action as one shape, and how many there are of each; every number leads to its rows. */
export function ObjectivesTable({ overview, organisation }: { overview: Overview; organisation: string }) {
  const t = usePlansText();
  const { plan, moved } = overview;
  const objectives = plan.objectives.filter(({ withdrawnAt }) => withdrawnAt === null);
  const statuses = deliveryStatuses.filter((status) => always.includes(status) || (status !== 'WITHDRAWN' && countOf(plan.counts, status) > 0));
  return (
    <section aria-labelledby="by-objective">
      <div className="head">
        <h2 id="by-objective">{t('plans.overview.by_objective')}</h2>
        <Link to={planPath(organisation)}>{t('plans.overview.open_plan')}</Link>
      </div>
      <table className={`table cards mt-s ${styles['objectives']}`}>
        <caption className="vh">{t('plans.overview.by_objective_caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('plans.overview.objective')}</th>
            <th scope="col">{t('plans.overview.trail')}</th>
            {statuses.map((status) => (
              <th key={status} scope="col" className="num">
                {statusWord(status)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {objectives.map((objective) => (
            <ObjectiveRow key={objective.id} objective={objective} statuses={statuses} moved={moved} organisation={organisation} />
          ))}
          <tr className="b last-row">
            <th scope="row">
              <b>{t('plans.overview.all_objectives')}</b>
            </th>
            <td className="hide" />
            {statuses.map((status) => {
              const count = countOf(plan.counts, status);
              return (
                <td key={status} className="num">
                  <Count
                    count={count}
                    to={planPath(organisation, { statuses: [status] })}
                    label={t('plans.overview.cell_all', { count, status: statusWord(status).toLowerCase() })}
                  />
                </td>
              );
            })}
          </tr>
        </tbody>
      </table>
      <div className="mt-s">
        <StatusKey statuses={statuses} />
      </div>
    </section>
  );
}

interface ObjectiveRowProps {
  objective: OverviewObjective;
  statuses: readonly DeliveryStatusName[];
  moved: readonly MovedGroup[];
  organisation: string;
}

function ObjectiveRow({ objective, statuses, moved, organisation }: ObjectiveRowProps) {
  const t = usePlansText();
  const { id, reference, theme } = objective;
  const news = movedIn(objective, moved).map(({ to, count }) =>
    to === 'COMPLETE'
      ? t('plans.overview.moved_completed', { count })
      : t('plans.overview.moved_to', { count, status: statusWord(to).toLowerCase() }),
  );
  return (
    <tr>
      <th scope="row">
        <Link className="plain b" to={planPath(organisation, {}, `objective-${id}`)} current="never">
          {reference}
          {'\u2002'}
          {theme}
        </Link>
        {news.length === 0 ? null : <div className="due">{news.join('. ')}</div>}
      </th>
      <td>
        <Trail groups={trailOf(objective)} />
      </td>
      {statuses.map((status) => {
        const count = countOf(objective.counts, status);
        return (
          <td key={status} className="num hide">
            <Count
              count={count}
              to={planPath(organisation, { statuses: [status] }, `objective-${id}`)}
              label={t('plans.overview.cell', { count, status: statusWord(status).toLowerCase(), objective: theme })}
            />
          </td>
        );
      })}
    </tr>
  );
}

/** A number that leads to its rows; none leads nowhere. */
function Count({ count, to, label }: { count: number; to: string; label: string }) {
  if (count === 0) return <span className="muted">0</span>;
  return (
    <Link className="plain" to={to} current="never" aria-label={label}>
      {count}
    </Link>
  );
}

const countOf = (counts: readonly { status: DeliveryStatusName; count: number }[], status: DeliveryStatusName): number =>
  counts.find((one) => one.status === status)?.count ?? 0;

/** The live actions at home in each outcome, so that each is drawn once. */
const trailOf = ({ outcomes }: OverviewObjective): DeliveryStatusName[][] =>
  outcomes
    .map(({ id, actions }) =>
      actions
        .filter(({ status, outcomes: [home] }) => status !== 'WITHDRAWN' && (home === undefined || home.id === id))
        .map(({ status }) => status),
    )
    .filter((group) => group.length > 0);
