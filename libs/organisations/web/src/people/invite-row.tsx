import { DateField, SelectField, TextField } from '@waymark/platform/web';
import { useOrganisationsText } from '../organisations.text';
import { teamOptions } from '../teams/team-options';
import type { Team } from '../teams/use-teams';
import { canInvite, fieldId, rechecked, type InviteRow } from './invite-rows';
import styles from './invite.module.css';
import { allRoles } from './role-fields';
import { usePreview } from './use-inviting';
import type { Role } from './use-people';

export interface InviteRowFieldsProps {
  row: InviteRow;
  teams: readonly Team[];
  errorOf: (field: string) => string | undefined;
  onChange: (row: Partial<InviteRow>) => void;
}

/** One person who was found. Who is here already is told, and cannot be marked. */
export function InviteRowFields({ row, teams, errorOf, onChange }: InviteRowFieldsProps) {
  const t = useOrganisationsText();
  const { key, name, email, standing, problem, isMarked } = row;
  const preview = usePreview();
  // Who cannot ask now is told when the invitations are sent.
  const check = async () => {
    if (email.trim() === row.checked.trim()) return;
    const answer = await preview.mutateAsync({ text: `<${email.trim()}>` }).catch(() => null);
    if (answer) onChange(rechecked(row, answer.previewInvitations[0]));
  };
  if (!canInvite(row)) {
    return (
      <tr>
        <td />
        <th scope="row" className={styles['told']}>
          {name || email} <span className="muted">{email}</span>
        </th>
        <td colSpan={2} className="muted">
          {problem}
        </td>
      </tr>
    );
  }
  const id = (field: string) => fieldId(key, field);
  const needsPower = row.role === 'ADMIN' || row.role === 'EXECUTIVE';
  return (
    <tr>
      <td className={styles['mark']}>
        <input type="checkbox" aria-label={t('organisations.invite.mark', { name: name || email || row.text })} checked={isMarked} onChange={(event) => onChange({ isMarked: event.target.checked })} />
      </td>
      <td>
        <div className={styles['who']}>
          <TextField id={id('name')} autoComplete="off" label={t('organisations.person.name')} value={name} error={isMarked ? errorOf('name') : undefined} onChange={(event) => onChange({ name: event.target.value, isNameGuessed: false })} />
          <TextField
            id={id('email')}
            type="email"
            autoComplete="off"
            label={t('organisations.person.email')}
            value={email}
            error={(isMarked ? errorOf('email') : undefined) ?? (standing === 'WRONG' && email === row.checked ? (problem ?? undefined) : undefined)}
            onChange={(event) => onChange({ email: event.target.value })}
            onBlur={() => void check()}
          />
        </div>
        <p className={styles['note']}>
          {[
            standing === 'NAMED' ? t('organisations.invite.named') : null,
            row.isNameGuessed && name !== '' ? t('organisations.invite.guessed') : null,
            row.title === '' ? null : row.title,
            standing === 'WRONG' ? t('organisations.invite.pasted', { line: row.line, text: row.text }) : null,
          ]
            .filter(Boolean)
            .join('. ')}
        </p>
      </td>
      <td>
        <SelectField
          id={id('role')}
          label={t('organisations.invite.role')}
          value={row.role}
          error={isMarked ? errorOf('role') : undefined}
          onChange={(event) => onChange({ role: event.target.value as Role })}
          options={allRoles.map((role) => ({ value: role, label: t(`organisations.role.${role}`) }))}
        />
        {needsPower ? <p className={styles['note']}>{t('organisations.invite.power')}</p> : null}
        {row.role === 'ADVISER' ? (
          <div className="mt-s">
            <DateField id={id('endsOn')} label={t('organisations.ends.needed')} value={row.membershipEndsOn ?? ''} error={isMarked ? errorOf('endsOn') : undefined} onChange={(event) => onChange({ membershipEndsOn: event.target.value || null })} />
          </div>
        ) : null}
      </td>
      <td>
        {teams.length === 0 ? null : (
          <SelectField id={id('teamId')} label={t('organisations.people.team')} value={row.teamId ?? ''} onChange={(event) => onChange({ teamId: event.target.value || null })} options={teamOptions(teams, t('organisations.person.no_team'))} />
        )}
        {row.unknownTeam === null ? null : <p className={styles['note']}>{t('organisations.invite.unknown_team', { team: row.unknownTeam })}</p>}
      </td>
    </tr>
  );
}
