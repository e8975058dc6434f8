import { DateField, SelectField, TextField } from '@waymark/platform/web';
import { useState } from 'react';
import { ActDialog } from '../acts/act-dialog';
import { useAct } from '../acts/use-act';
import { useOrganisationsText } from '../organisations.text';
import { teamOptions } from '../teams/team-options';
import type { Team } from '../teams/use-teams';
import { needsLastDay, withAdviserDay } from './adviser-day';
import { RoleFields } from './role-fields';
import { useAddPerson, type Role } from './use-people';

/** Adds somebody. With roles they are invited; without, the plan can name them and no more. */
export function AddPersonDialog({ teams, onClose }: { teams: readonly Team[]; onClose: () => void }) {
  const t = useOrganisationsText();
  const add = useAddPerson();
  const act = useAct(onClose);
  const [facts, setFacts] = useState({ name: '', email: '', title: '', teamId: '', membershipEndsOn: '' });
  const [roles, setRoles] = useState<Role[]>(['READER']);
  const set = (field: keyof typeof facts) => (event: { target: { value: string } }) => setFacts({ ...facts, [field]: event.target.value });
  const errorOf = act.problems.of;
  const isInvited = roles.length > 0;

  const save = () =>
    act.save(
      {
        name: facts.name.trim() === '' && t('organisations.person.name_needed'),
        email: isInvited && facts.email.trim() === '' && t('organisations.person.email_needed'),
        membershipEndsOn: needsLastDay(roles) && facts.membershipEndsOn === '' && t('organisations.invite.ends_needed'),
      },
      async () => {
        const { addPerson } = await add.mutateAsync({
          name: facts.name.trim(),
          email: facts.email.trim() || null,
          title: facts.title.trim() || null,
          teamId: facts.teamId || null,
          roles,
          membershipEndsOn: isInvited ? facts.membershipEndsOn || null : null,
        });
        const { name } = addPerson.person;
        if (addPerson.proposal !== null) return t('organisations.person.power_waits', { name });
        return t(isInvited ? 'organisations.person.added' : 'organisations.person.added_named', { name });
      },
    );

  return (
    <ActDialog
      title={t('organisations.people.add')}
      does={t(isInvited ? 'organisations.person.add' : 'organisations.person.add_named')}
      act={act}
      onSave={() => void save()}
      onClose={onClose}
    >
      <TextField id="act-name" label={t('organisations.person.name')} autoComplete="off" value={facts.name} error={errorOf('name')} onChange={set('name')} />
      <TextField
        id="act-email"
        type="email"
        autoComplete="off"
        label={t('organisations.person.email')}
        hint={t('organisations.person.email_hint')}
        value={facts.email}
        error={errorOf('email')}
        onChange={set('email')}
      />
      <TextField id="act-title" label={t('organisations.person.title')} value={facts.title} error={errorOf('title')} onChange={set('title')} />
      {teams.length === 0 ? null : (
        <SelectField
          id="act-teamId"
          label={t('organisations.person.team')}
          value={facts.teamId}
          error={errorOf('teamId')}
          onChange={set('teamId')}
          options={teamOptions(teams, t('organisations.person.no_team'))}
        />
      )}
      <RoleFields
        id="act-roles"
        value={roles}
        onChange={(next) => {
          setRoles(next);
          if (!needsLastDay(roles)) setFacts({ ...facts, membershipEndsOn: withAdviserDay(next, facts.membershipEndsOn) });
        }}
        error={errorOf('roles')}
        hint={isInvited ? undefined : t('organisations.person.named_hint')}
      />
      {isInvited ? (
        <DateField
          id="act-membershipEndsOn"
          label={t(needsLastDay(roles) ? 'organisations.ends.needed' : 'organisations.ends.label')}
          hint={t(needsLastDay(roles) ? 'organisations.ends.adviser' : 'organisations.ends.hint')}
          value={facts.membershipEndsOn}
          error={errorOf('membershipEndsOn')}
          onChange={set('membershipEndsOn')}
        />
      ) : null}
    </ActDialog>
  );
}
