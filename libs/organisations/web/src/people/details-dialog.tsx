import { SelectField, TextField } from '@waymark/platform/web';
import { useState } from 'react';
import { ActDialog } from '../acts/act-dialog';
import { useAct } from '../acts/use-act';
import { useOrganisationsText } from '../organisations.text';
import { teamOptions } from '../teams/team-options';
import type { Team } from '../teams/use-teams';
import { useRevisePerson, type Person } from './use-people';

export interface DetailsDialogProps {
  person: Person;
  teams: readonly Team[];
  onClose: () => void;
}

const factsOf = ({ name, email, title, team }: Person) => ({ name, email: email ?? '', title: title ?? '', teamId: team?.id ?? '' });
type Facts = ReturnType<typeof factsOf>;

/** Corrects what is said of somebody. Only what was changed is sent, so two people may correct different things. */
export function DetailsDialog({ person, teams, onClose }: DetailsDialogProps) {
  const t = useOrganisationsText();
  const revise = useRevisePerson();
  const act = useAct(onClose);
  const [seen] = useState(person);
  const [facts, setFacts] = useState<Facts>(() => factsOf(person));
  const before = factsOf(seen);
  const set = (field: keyof Facts) => (event: { target: { value: string } }) => setFacts({ ...facts, [field]: event.target.value });
  const errorOf = act.problems.of;
  const hasAccount = seen.membershipState === 'ACTIVE';
  const isMoved = seen.membershipState === 'INVITED' && facts.email.trim() !== before.email;
  const changed = (field: keyof Facts) => (facts[field].trim() === before[field] ? undefined : facts[field].trim() || null);

  const save = (version?: number) =>
    act.save({ name: facts.name.trim() === '' && t('organisations.person.name_needed') }, async () => {
      const { revisePerson } = await revise.mutateAsync({
        id: seen.id,
        version: version ?? seen.version,
        name: changed('name'),
        email: changed('email'),
        title: changed('title'),
        teamId: changed('teamId'),
      });
      return t('organisations.person.details_saved', { name: revisePerson.person.name });
    });
  const words = (field: string, value: unknown) =>
    (field === 'teamId' ? teams.find(({ id }) => id === value)?.path : (value as string | null)) || t('organisations.nothing');

  return (
    <ActDialog
      title={t('organisations.person.details_of', { name: person.name })}
      does={t('organisations.save')}
      act={act}
      onSave={(version) => void save(version)}
      onClose={onClose}
      bothWords={(current, fields) => ({
        mine: fields.map((field) => words(field, facts[field as keyof Facts])).join('. '),
        theirs: fields.map((field) => words(field, current[field])).join('. '),
      })}
    >
      <TextField id="act-name" label={t('organisations.person.name')} autoComplete="off" value={facts.name} error={errorOf('name')} onChange={set('name')} />
      <TextField
        id="act-email"
        type="email"
        autoComplete="off"
        label={t('organisations.person.email')}
        hint={hasAccount ? t('organisations.person.email_fixed') : isMoved ? t('organisations.person.email_moves') : undefined}
        readOnly={hasAccount}
        value={facts.email}
        error={errorOf('email')}
        onChange={set('email')}
      />
      <TextField id="act-title" label={t('organisations.person.title')} value={facts.title} error={errorOf('title')} onChange={set('title')} />
      <SelectField
        id="act-teamId"
        label={t('organisations.person.team')}
        value={facts.teamId}
        error={errorOf('teamId')}
        onChange={set('teamId')}
        options={teamOptions(teams, t('organisations.person.no_team'))}
      />
    </ActDialog>
  );
}
