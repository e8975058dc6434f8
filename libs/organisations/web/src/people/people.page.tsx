import { EmptyState, Link, Loaded, PageHeading, PermitButton, useGo, useViewer, type PageOf } from '@waymark/platform/web';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { invitePath, peoplePath, type PeopleFilter } from '../organisations.paths';
import { useOrganisationsText } from '../organisations.text';
import { SettingsLayout } from '../settings/settings-layout';
import { TeamsSection } from '../teams/teams-section';
import { useTeams, type Team } from '../teams/use-teams';
import { AddPersonDialog } from './add-person-dialog';
import { DetailsDialog } from './details-dialog';
import { EndMembershipDialog } from './end-membership-dialog';
import { ExtendDialog } from './extend-dialog';
import { PeopleFilterBar } from './people-filter-bar';
import { PeopleTable } from './people-table';
import styles from './people.module.css';
import type { PersonAct } from './person-menu';
import { RolesDialog } from './roles-dialog';
import { usePeople, type Person } from './use-people';

type Begun = { act: 'add' } | { act: PersonAct; person: Person };

/** Who is in the organisation, what they may do, and the teams they work in. */
export default function PeoplePage({ params, search: filter }: PageOf<'/$organisation/settings/people', PeopleFilter>) {
  const t = useOrganisationsText();
  const go = useGo();
  const { organisation } = useViewer();
  const [begun, begin] = useState<Begun | null>(null);
  // The field keeps what is typed, and the focus with it; only clearing makes a new one.
  const [clearings, setClearings] = useState(0);
  const find = (next: PeopleFilter) => go(peoplePath(params.organisation, next), { replace: true, keepsScroll: true });
  return (
    <SettingsLayout wide>
      <Loaded query={useTeams()} isPage lines={8}>
        {({ teams, organisation: { viewerCan } }) => (
          <>
            <div className="head">
              <div>
                <PageHeading>{t('organisations.people.title')}</PageHeading>
                <p className="muted mt-s">{t('organisations.people.lede', { organisation: organisation.name })}</p>
              </div>
              <div className={`noprint ${styles['end']}`}>
                <PermitButton permit={viewerCan.managePeople} className="btn primary" onClick={() => begin({ act: 'add' })}>
                  <Plus size={18} aria-hidden="true" />
                  {t('organisations.people.add')}
                </PermitButton>
                {viewerCan.managePeople.allowed ? (
                  <Link className={`btn ${styles['many']}`} to={invitePath(params.organisation)}>
                    {t('organisations.invite.title')}
                  </Link>
                ) : null}
                {viewerCan.managePeople.allowed ? null : <p className="sm muted mt-s">{viewerCan.managePeople.reason}</p>}
              </div>
            </div>
            <PeopleFilterBar key={clearings} isCleared={clearings > 0} canManage={viewerCan.managePeople.allowed} filter={filter} onChange={find} />
            <Found
              filter={filter}
              onClear={() => {
                setClearings(clearings + 1);
                find({ search: '', includesLeft: false, endsSoon: false });
              }}
            >
              <PeopleTable
                filter={filter}
                canManage={viewerCan.managePeople.allowed}
                onBegin={(act, person) => begin({ act, person })}
              />
            </Found>
            <TeamsSection teams={teams} permit={viewerCan.managePeople} />
            {begun === null ? null : <BegunDialog begun={begun} teams={teams} onClose={() => begin(null)} />}
          </>
        )}
      </Loaded>
    </SettingsLayout>
  );
}

/** The list, or what to do when nobody is found. */
function Found({ filter, onClear, children }: { filter: PeopleFilter; onClear: () => void; children: React.ReactNode }) {
  const t = useOrganisationsText();
  const { data, isPlaceholderData } = usePeople(filter, null);
  if (data === undefined || data.people.total > 0 || isPlaceholderData) return children;
  return (
    <div className="mt" role="status">
      <EmptyState
        action={
          <button type="button" className="btn" onClick={onClear}>
            {t('organisations.people.clear')}
          </button>
        }
      >
        {t(filter.endsSoon && filter.search.trim() === '' ? 'organisations.people.nobody_ends' : 'organisations.people.nobody_found', { search: filter.search })}
      </EmptyState>
    </div>
  );
}

function BegunDialog({ begun, teams, onClose }: { begun: Begun; teams: readonly Team[]; onClose: () => void }) {
  switch (begun.act) {
    case 'add':
      return <AddPersonDialog teams={teams} onClose={onClose} />;
    case 'roles':
      return <RolesDialog person={begun.person} onClose={onClose} />;
    case 'details':
      return <DetailsDialog person={begun.person} teams={teams} onClose={onClose} />;
    case 'extend':
      return <ExtendDialog person={begun.person} onClose={onClose} />;
    case 'end':
      return <EndMembershipDialog person={begun.person} onClose={onClose} />;
  }
}
