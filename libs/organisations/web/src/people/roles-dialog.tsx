import { DateField, formatDay, TextField } from '@waymark/platform/web';
import { useState } from 'react';
import { ActDialog } from '../acts/act-dialog';
import { useAct } from '../acts/use-act';
import { useOrganisationsText } from '../organisations.text';
import { needsLastDay, withAdviserDay } from './adviser-day';
import { roleWords } from './person-words';
import { RoleFields } from './role-fields';
import { useChangeRoles, useRevisePerson, type Person, type Role } from './use-people';

/** Gives roles in place of those somebody had. Who has no place yet is invited, so an e-mail address is asked for. */
export function RolesDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const t = useOrganisationsText();
  const change = useChangeRoles();
  const revise = useRevisePerson();
  const act = useAct(onClose);
  // What was seen when the dialog opened: a list that is read again meanwhile must not hide somebody else's change.
  const [seen, setSeen] = useState(person);
  const [roles, setRoles] = useState<readonly Role[]>(person.roles);
  const [endsOn, setEndsOn] = useState(person.membershipEndsOn ?? '');
  const [email, setEmail] = useState('');
  const errorOf = act.problems.of;
  const needsEmail = person.email === null;

  const save = (version?: number) =>
    act.save(
      {
        email: needsEmail && seen.email === null && email.trim() === '' && t('organisations.person.email_needed'),
        roles: roles.length === 0 && t('organisations.roles.needed'),
        membershipEndsOn: needsLastDay(roles) && endsOn === '' && t('organisations.invite.ends_needed'),
      },
      async () => {
        let known = seen;
        if (known.email === null) {
          known = (await revise.mutateAsync({ id: known.id, version: version ?? known.version, email: email.trim() })).revisePerson.person;
          setSeen(known);
          version = undefined;
        }
        const { changeRoles } = await change.mutateAsync({ personId: known.id, version: version ?? known.version, roles: [...roles], membershipEndsOn: endsOn || null });
        const { name, membershipState } = changeRoles.person;
        if (changeRoles.proposal !== null) return t('organisations.person.power_waits', { name });
        return t(membershipState === 'INVITED' && person.membershipState !== 'INVITED' ? 'organisations.person.roles_invited' : 'organisations.person.roles_saved', { name });
      },
    );
  const words = (of: readonly Role[], until: string | null) =>
    [roleWords(of, t), until ? t('organisations.place.until', { date: formatDay(until) }) : ''].filter(Boolean).join('. ');

  return (
    <ActDialog
      title={t('organisations.person.roles_of', { name: person.name })}
      does={t('organisations.save')}
      act={act}
      onSave={(version) => void save(version)}
      onClose={onClose}
      bothWords={(current) => ({
        mine: words(roles, endsOn),
        theirs: words((current['roles'] ?? []) as Role[], (current['membershipEndsOn'] ?? null) as string | null),
      })}
    >
      {needsEmail ? (
        <TextField
          id="act-email"
          type="email"
          autoComplete="off"
          label={t('organisations.person.email')}
          hint={t('organisations.person.email_hint')}
          value={email}
          readOnly={seen.email !== null}
          error={errorOf('email')}
          onChange={(event) => setEmail(event.target.value)}
        />
      ) : null}
      <RoleFields
        id="act-roles"
        value={roles}
        onChange={(next) => {
          setRoles(next);
          if (!needsLastDay(roles)) setEndsOn(withAdviserDay(next, endsOn));
        }}
        error={errorOf('roles')}
      />
      <DateField
        id="act-membershipEndsOn"
        label={t(needsLastDay(roles) ? 'organisations.ends.needed' : 'organisations.ends.label')}
        hint={t(needsLastDay(roles) ? 'organisations.ends.adviser' : 'organisations.ends.hint')}
        value={endsOn}
        error={errorOf('membershipEndsOn')}
        onChange={(event) => setEndsOn(event.target.value)}
      />
    </ActDialog>
  );
}
