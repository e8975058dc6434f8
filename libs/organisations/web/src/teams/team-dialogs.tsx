import { SelectField, TextField } from '@waymark/platform/web';
import { useState } from 'react';
import { ActDialog } from '../acts/act-dialog';
import { useAct } from '../acts/use-act';
import { useOrganisationsText } from '../organisations.text';
import { teamOptions } from './team-options';
import { listPlacesFor } from './team-tree';
import { useAddTeam, useCloseTeam, useReviseTeam, type Team } from './use-teams';

export interface TeamDialogProps {
  team: Team;
  teams: readonly Team[];
  onClose: () => void;
}

/** Adds a team at the top or within another. */
export function AddTeamDialog({ within, onClose }: { within: Team | null; onClose: () => void }) {
  const t = useOrganisationsText();
  const add = useAddTeam();
  const act = useAct(onClose);
  const [name, setName] = useState('');
  const save = () =>
    act.save({ name: name.trim() === '' && t('organisations.teams.name_needed') }, async () => {
      await add.mutateAsync({ name: name.trim(), parentId: within?.id ?? null });
      return t('organisations.teams.added', { name: name.trim() });
    });
  return (
    <ActDialog
      title={within === null ? t('organisations.teams.add') : t('organisations.teams.add_within', { name: within.name })}
      does={t('organisations.teams.add')}
      act={act}
      onSave={() => void save()}
      onClose={onClose}
    >
      <TextField id="act-name" label={t('organisations.teams.name')} value={name} error={act.problems.of('name')} onChange={(event) => setName(event.target.value)} />
    </ActDialog>
  );
}

/** Gives a team another name. */
export function RenameTeamDialog({ team, onClose }: TeamDialogProps) {
  const t = useOrganisationsText();
  const revise = useReviseTeam();
  const act = useAct(onClose);
  const [seen] = useState(team);
  const [name, setName] = useState(team.name);
  const save = (version = seen.version) =>
    act.save({ name: name.trim() === '' && t('organisations.teams.name_needed') }, async () => {
      await revise.mutateAsync({ id: seen.id, version, name: name.trim() });
      return t('organisations.teams.saved', { name: name.trim() });
    });
  return (
    <ActDialog
      title={t('organisations.teams.rename_of', { name: seen.name })}
      does={t('organisations.save')}
      act={act}
      onSave={(version) => void save(version)}
      onClose={onClose}
      bothWords={(current) => ({ mine: name, theirs: String(current['name'] ?? '') })}
    >
      <TextField id="act-name" label={t('organisations.teams.name')} value={name} error={act.problems.of('name')} onChange={(event) => setName(event.target.value)} />
    </ActDialog>
  );
}

/** Makes a team part of another, or of none. */
export function MoveTeamDialog({ team, teams, onClose }: TeamDialogProps) {
  const t = useOrganisationsText();
  const revise = useReviseTeam();
  const act = useAct(onClose);
  const [seen] = useState(team);
  const [parentId, setParentId] = useState(team.parentId ?? '');
  const placeWords = (id: unknown) => teams.find((one) => one.id === id)?.path ?? t('organisations.teams.top');
  const save = (version = seen.version) =>
    act.save({}, async () => {
      await revise.mutateAsync({ id: seen.id, version, parentId: parentId || null });
      return t('organisations.teams.saved', { name: seen.name });
    });
  return (
    <ActDialog
      title={t('organisations.teams.move_of', { name: seen.name })}
      does={t('organisations.save')}
      act={act}
      onSave={(version) => void save(version)}
      onClose={onClose}
      bothWords={(current) => ({ mine: placeWords(parentId), theirs: placeWords(current['parentId']) })}
    >
      <SelectField
        id="act-parentId"
        label={t('organisations.teams.parent')}
        value={parentId}
        error={act.problems.of('parentId')}
        onChange={(event) => setParentId(event.target.value)}
        options={teamOptions(listPlacesFor(seen, teams), t('organisations.teams.top'))}
      />
    </ActDialog>
  );
}

/** Closes a team that is empty. The server says what is still in it. */
export function CloseTeamDialog({ team, onClose }: TeamDialogProps) {
  const t = useOrganisationsText();
  const close = useCloseTeam();
  const act = useAct(onClose);
  const [seen] = useState(team);
  const save = (version = seen.version) =>
    act.save({}, async () => {
      await close.mutateAsync({ id: seen.id, version });
      return t('organisations.teams.closed', { name: seen.name });
    });
  return (
    <ActDialog
      title={t('organisations.teams.close_of', { name: seen.name })}
      does={t('organisations.teams.close_act')}
      act={act}
      onSave={(version) => void save(version)}
      onClose={onClose}
    >
      <p>{t('organisations.teams.close_explain')}</p>
    </ActDialog>
  );
}
