import { address, Avatar, Link, Pager, RequestProblem, Skeleton, useViewer } from '@waymark/platform/web';
import { useState } from 'react';
import { onePageOfSettingsPath, type PeopleFilter } from '../organisations.paths';
import { useOrganisationsText } from '../organisations.text';
import styles from './people.module.css';
import { PersonMenu, type PersonAct } from './person-menu';
import { placeWords, roleWords } from './person-words';
import { usePeople, type Person } from './use-people';

export interface PeopleTableProps {
  filter: PeopleFilter;
  /** Roles and e-mail addresses are answered to those who look after people, and only they change anything. */
  canManage: boolean;
  onBegin: (act: PersonAct, person: Person) => void;
}

/** People by name, in pages that follow each other in one table. */
export function PeopleTable({ filter, canManage, onBegin }: PeopleTableProps) {
  const t = useOrganisationsText();
  const { organisation } = useViewer();
  // Another question begins at its first page; until that is here the answer to the last one stays.
  const question = JSON.stringify(filter);
  const [pages, setPages] = useState<{ question: string; cursors: readonly (string | null)[] }>({ question, cursors: [null] });
  const cursors = pages.question === question ? pages.cursors : [null];
  const first = usePeople(filter, null);
  // Columns are as wide as what stands in them, so their names wait for it; what stands below the table waits with them.
  if (first.isPending) return <Skeleton lines={8} />;
  return (
    <>
      <table className={`table cards mid ${styles['people']}`}>
        <caption className="vh">{t('organisations.people.caption', { organisation: organisation.name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('organisations.people.person')}</th>
            <th scope="col">{t('organisations.people.team')}</th>
            {canManage ? <th scope="col">{t('organisations.people.roles')}</th> : null}
            <th scope="col">{t('organisations.people.place')}</th>
            {canManage ? (
              <th scope="col">
                <span className="vh">{t('organisations.change')}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        {cursors.map((after) => (
          <PeoplePart key={after} after={after} {...{ filter, canManage, onBegin }} />
        ))}
      </table>
      <MorePeople filter={filter} cursors={cursors} onMore={(next) => setPages({ question, cursors: [...cursors, next] })} />
    </>
  );
}

function PeoplePart({ filter, after, canManage, onBegin }: PeopleTableProps & { after: string | null }) {
  const people = usePeople(filter, after);
  if (people.data === undefined) {
    return (
      <tbody aria-busy={!people.isError}>
        {people.isError ? (
          <tr>
            <td colSpan={5}>
              <RequestProblem error={people.error} retry={() => void people.refetch()} />
            </td>
          </tr>
        ) : null}
      </tbody>
    );
  }
  return (
    <tbody>
      {people.data.people.items.map((person) => (
        <PersonRow key={person.id} {...{ person, canManage, onBegin }} />
      ))}
    </tbody>
  );
}

function PersonRow({ person, canManage, onBegin }: { person: Person } & Pick<PeopleTableProps, 'canManage' | 'onBegin'>) {
  const t = useOrganisationsText();
  const viewer = useViewer();
  const { id, name, initials, title, email, team, roles, leftOn, membershipState, ownedActionCount, waitingChanges, isMailFailing } = person;
  const isGone = leftOn !== null || membershipState === 'ENDED';
  return (
    <tr>
      <th scope="row">
        <span className={styles['who']}>
          <Avatar initials={initials} />
          <span>
            <span className="b">{name}</span> {id === viewer.personId ? t('organisations.people.you') : null}
            {title === null ? null : <span className={styles['line']}>{title}</span>}
            {email === null ? null : <span className={styles['line']}>{email}</span>}
          </span>
        </span>
      </th>
      <td>{team?.name}</td>
      {canManage ? <td>{isGone ? null : roleWords(roles, t)}</td> : null}
      <td>
        <span className={membershipState === 'ACTIVE' && !isGone ? undefined : 'muted'}>{placeWords(person, t)}</span>
        {isMailFailing ? <span className={styles['line']}>{t(membershipState === 'INVITED' ? 'organisations.people.invitation_failing' : 'organisations.people.mail_failing')}</span> : null}
        {waitingChanges.length === 0 ? null : (
          <span className={styles['line']}>
            <Link to={onePageOfSettingsPath(viewer.organisation.slug, 'waiting')}>{t('organisations.people.power_waits')}</Link>
          </span>
        )}
        {ownedActionCount === 0 ? null : (
          <span className={styles['line']}>
            <Link className={isGone ? 'b' : undefined} to={address([viewer.organisation.slug, 'plan'], { owner: id })}>
              {t(isGone ? 'organisations.people.still_owns' : 'organisations.people.owns', { count: ownedActionCount })}
            </Link>
          </span>
        )}
      </td>
      {canManage ? (
        <td className="num noprint">
          <PersonMenu person={person} onBegin={(act) => onBegin(act, person)} />
        </td>
      ) : null}
    </tr>
  );
}

interface MorePeopleProps {
  filter: PeopleFilter;
  cursors: readonly (string | null)[];
  onMore: (next: string) => void;
}

/** How many are shown, said aloud after a search, and the way to more. */
function MorePeople({ filter, cursors, onMore }: MorePeopleProps) {
  const last = usePeople(filter, cursors.at(-1) ?? null);
  if (last.data === undefined) return null;
  const { total, nextCursor, items } = last.data.people;
  const shown = nextCursor === null ? total : cursors.length * items.length;
  return <Pager shown={shown} total={total} onMore={nextCursor === null ? null : () => onMore(nextCursor)} isLoading={last.isFetching} />;
}
