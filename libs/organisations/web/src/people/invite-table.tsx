import { ErrorSummary, PageHeading, SelectField, toRequestError, useProblems } from '@waymark/platform/web';
import { useEffect, useRef, useState } from 'react';
import { useOrganisationsText } from '../organisations.text';
import type { Team } from '../teams/use-teams';
import { canInvite, fieldId, findMissing, markedOf, MOST, toInput, type InviteRow } from './invite-rows';
import { InviteRowFields } from './invite-row';
import styles from './invite.module.css';
import { allRoles } from './role-fields';
import { useInvite, type Invited } from './use-inviting';
import type { Role } from './use-people';

export interface InviteTableProps {
  rows: readonly InviteRow[];
  teams: readonly Team[];
  onChange: (rows: InviteRow[]) => void;
  onBack: () => void;
  onInvited: (invited: readonly Invited[]) => void;
}

/** Everybody who was found, with all that will be sent; changeable until it is. */
export function InviteTable({ rows, teams, onChange, onBack, onInvited }: InviteTableProps) {
  const t = useOrganisationsText();
  const problems = useProblems((field) => field);
  const invite = useInvite();
  const [role, setRole] = useState<Role>('READER');
  const marked = markedOf(rows);
  const open = rows.filter(canInvite);
  // What is found out of one row comes later: by then others may have changed.
  const latest = useRef(rows);
  useEffect(() => {
    latest.current = rows;
  }, [rows]);
  const change = (key: string, row: Partial<InviteRow>) => onChange(latest.current.map((one) => (one.key === key ? { ...one, ...row } : one)));
  const send = async () => {
    const words = { name: t('organisations.person.name_needed'), email: t('organisations.invite.email_wrong'), repeated: t('organisations.invite.repeated'), endsOn: t('organisations.invite.ends_needed') };
    const found = { ...findMissing(marked, words), ...(marked.length === 0 ? { 'invite-all': t('organisations.invite.mark_one') } : marked.length > MOST ? { 'invite-all': t('organisations.invite.too_many', { most: MOST }) } : {}) };
    if (invite.isPending || !problems.check(found)) return;
    try {
      const answer = await invite.mutateAsync({ input: { people: marked.map(toInput) } });
      onInvited(answer.invitePeople.invited);
    } catch (thrown) {
      const failure = toRequestError(thrown);
      const ours = Object.entries(failure.fields).map(([field, sentence]) => [idOfField(field, marked), sentence] as const);
      if (ours.length === 0) problems.refuse(failure);
      else problems.check(Object.fromEntries(ours));
    }
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ErrorSummary problems={problems.summary} />
      <div>
        <PageHeading>{t('organisations.invite.check_title', { count: open.length })}</PageHeading>
        <p className="lede mt-s">{t('organisations.invite.check_lede')}</p>
      </div>
      <div className={styles['together']}>
        <label className={styles['all']}>
          <input id="invite-all" type="checkbox" checked={open.length > 0 && marked.length === open.length} onChange={(event) => onChange(rows.map((row) => ({ ...row, isMarked: event.target.checked && canInvite(row) })))} />
          {t('organisations.invite.mark_all')}
        </label>
        <SelectField
          label={t('organisations.invite.role_all')}
          value={role}
          onChange={(event) => setRole(event.target.value as Role)}
          options={allRoles.map((one) => ({ value: one, label: t(`organisations.role.${one}`) }))}
        />
        <button type="button" className="btn" onClick={() => onChange(rows.map((row) => (row.isMarked ? { ...row, role } : row)))}>
          {t('organisations.invite.role_set', { count: marked.length })}
        </button>
      </div>
      <table className={`table cards mid ${styles['people']}`}>
        <caption className="vh">{t('organisations.invite.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{t('organisations.invite.marked')}</span>
            </th>
            <th scope="col">{t('organisations.people.person')}</th>
            <th scope="col">{t('organisations.people.roles')}</th>
            <th scope="col">{t('organisations.people.team')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <InviteRowFields key={row.key} row={row} teams={teams} errorOf={(field) => problems.of(fieldId(row.key, field))} onChange={(changed) => change(row.key, changed)} />
          ))}
        </tbody>
      </table>
      <div className={`bar ${styles['send']}`}>
        <button type="submit" className="btn primary" aria-disabled={invite.isPending || undefined}>
          {t('organisations.invite.send', { count: marked.length })}
        </button>
        <button type="button" className="btn quiet" onClick={onBack}>
          {t('organisations.invite.back')}
        </button>
      </div>
      <div role="status">
        {invite.isPending ? (
          <p className={styles['sending']}>
            <progress aria-hidden="true" /> {t('organisations.invite.sending', { count: marked.length })}
          </p>
        ) : null}
      </div>
    </form>
  );
}

/** The field on the page for what the server says of `people.3.email`. */
function idOfField(field: string, marked: readonly InviteRow[]): string {
  const [, at, name] = field.match(/^(?:input\.)?people\.(\d+)\.(\w+)$/) ?? [];
  const row = at === undefined ? undefined : marked[Number(at)];
  const shown = name === 'membershipEndsOn' ? 'endsOn' : name === 'roles' ? 'role' : name;
  return row === undefined || shown === undefined ? 'invite-all' : fieldId(row.key, shown);
}
