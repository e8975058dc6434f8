import { EmptyState, Menu, PermitButton } from '@waymark/platform/web';
import { Ellipsis, Plus } from 'lucide-react';
import { useState } from 'react';
import { useOrganisationsText } from '../organisations.text';
import styles from '../people/people.module.css';
import { AddTeamDialog, CloseTeamDialog, MoveTeamDialog, RenameTeamDialog } from './team-dialogs';
import { growTree, type TeamNode } from './team-tree';
import type { ManagePermit, Team } from './use-teams';

type TeamAct = 'within' | 'rename' | 'move' | 'close';
type Begun = { act: 'add' } | { act: TeamAct; team: Team };

/** The teams as a tree, with what can be done to each. */
export function TeamsSection({ teams, permit }: { teams: readonly Team[]; permit: ManagePermit }) {
  const t = useOrganisationsText();
  const [begun, begin] = useState<Begun | null>(null);
  return (
    <section className="objective" aria-labelledby="teams">
      <header>
        <h2 id="teams">{t('organisations.teams.title')}</h2>
        <div className="noprint">
          <PermitButton permit={permit} onClick={() => begin({ act: 'add' })}>
            <Plus size={18} aria-hidden="true" />
            {t('organisations.teams.add')}
          </PermitButton>
        </div>
      </header>
      {teams.length === 0 ? (
        <div className="mt">
          <EmptyState>{t('organisations.teams.none')}</EmptyState>
        </div>
      ) : (
        <Branch nodes={growTree(teams)} onBegin={permit.allowed ? (act, team) => begin({ act, team }) : null} />
      )}
      {begun === null ? null : <BegunDialog begun={begun} teams={teams} onClose={() => begin(null)} />}
    </section>
  );
}

interface BranchProps {
  nodes: readonly TeamNode[];
  /** Null when nothing may be changed. */
  onBegin: ((act: TeamAct, team: Team) => void) | null;
}

function Branch({ nodes, onBegin }: BranchProps) {
  const t = useOrganisationsText();
  return (
    <ul className={styles['tree']}>
      {nodes.map(({ team, below }) => (
        <li key={team.id}>
          <div className={styles['team']}>
            <span>
              {team.name} <span className="sm muted nowrap">{t('organisations.teams.members', { count: team.memberCount })}</span>
            </span>
            {onBegin === null ? null : <TeamMenu team={team} onBegin={(act) => onBegin(act, team)} />}
          </div>
          {below.length === 0 ? null : <Branch nodes={below} onBegin={onBegin} />}
        </li>
      ))}
    </ul>
  );
}

function TeamMenu({ team, onBegin }: { team: Team; onBegin: (act: TeamAct) => void }) {
  const t = useOrganisationsText();
  return (
    <div className="noprint">
      <Menu
        align="end"
        button={
          <>
            <Ellipsis size={16} aria-hidden="true" />
            {t('organisations.change')}
          </>
        }
        buttonProps={{ className: 'btn small', 'aria-label': t('organisations.teams.change', { name: team.name }) }}
      >
        {(['within', 'rename', 'move', 'close'] as const).map((act) => (
          <button key={act} type="button" onClick={() => onBegin(act)}>
            {t(`organisations.teams.${act}`)}
          </button>
        ))}
      </Menu>
    </div>
  );
}

function BegunDialog({ begun, teams, onClose }: { begun: Begun; teams: readonly Team[]; onClose: () => void }) {
  if (begun.act === 'add') return <AddTeamDialog within={null} onClose={onClose} />;
  const { act, team } = begun;
  if (act === 'within') return <AddTeamDialog within={team} onClose={onClose} />;
  const Dialog = { rename: RenameTeamDialog, move: MoveTeamDialog, close: CloseTeamDialog }[act];
  return <Dialog team={team} teams={teams} onClose={onClose} />;
}
