import { formatDay, Link, Status, statusWord } from '@waymark/platform/web';
import { actionPath, planChangesPath } from '../plans.paths';
import { usePlansText } from '../plans.text';
import styles from './overview.module.css';
import type { MovedGroup, Overview } from './use-overview';

const namedAtOnce = 3;

/** What has moved since a day: completions first, then what got worse or better, then how often the plan was changed. */
export function SinceList({ overview, organisation }: { overview: Overview; organisation: string }) {
  const t = usePlansText();
  const { sinceOn, sinceTitle, moved, changesSince, slippedSince } = overview;
  if (sinceOn === null) return null;
  return (
    <section aria-labelledby="since">
      <h2 id="since">{sinceTitle === null ? t('plans.since.title', { date: formatDay(sinceOn) }) : t('plans.since.review', { title: sinceTitle, date: formatDay(sinceOn) })}</h2>
      <ul className={`lines mt-s ${styles['groups']}`}>
        {moved.length === 0 ? <li>{t('plans.since.nothing')}</li> : null}
        {moved.map((group) => (
          <MovedLine key={`${group.to} ${group.from}`} group={group} organisation={organisation} />
        ))}
        {changesSince === 0 ? null : (
          <li>
            <Link className="plain b" to={planChangesPath(organisation, { since: sinceOn })} current="never">
              {t('plans.since.changes', { count: changesSince })}
            </Link>
            <p className="due">{t('plans.since.slipped', { count: slippedSince })}</p>
          </li>
        )}
      </ul>
    </section>
  );
}

function MovedLine({ group: { to, from, actions }, organisation }: { group: MovedGroup; organisation: string }) {
  const t = usePlansText();
  const count = actions.length;
  const more = count - namedAtOnce;
  return (
    <li>
      <Status status={to} />
      {'\u2002'}
      {from === null
        ? t('plans.since.completed', { count })
        : t('plans.since.moved', { count, status: statusWord(from).toLowerCase() })}
      <ul className={`due ${styles['moved']}`}>
        {(more === 1 ? actions : actions.slice(0, namedAtOnce)).map((action) => (
          <li key={action.id}>
            <Link className="plain" to={actionPath(organisation, action)}>
              {action.reference} {action.title}
            </Link>
          </li>
        ))}
        {more > 1 ? <MoreActions actions={actions.slice(namedAtOnce)} organisation={organisation} /> : null}
      </ul>
    </li>
  );
}

/** The rest by their references only: each still leads to its action. */
function MoreActions({ actions, organisation }: { actions: MovedGroup['actions']; organisation: string }) {
  const t = usePlansText();
  return (
    <li>
      {t('plans.since.more', { count: actions.length })}:{' '}
      {actions.map((action, at) => (
        <span key={action.id}>
          {at === 0 ? '' : ', '}
          <Link className="plain" to={actionPath(organisation, action)} aria-label={`${action.reference} ${action.title}`}>
            {action.reference}
          </Link>
        </span>
      ))}
    </li>
  );
}
