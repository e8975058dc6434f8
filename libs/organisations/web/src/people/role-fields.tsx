import { useId } from 'react';
import { useOrganisationsText } from '../organisations.text';
import type { Role } from './use-people';

/** All roles, in the order in which we always name them. */
export const allRoles: readonly Role[] = ['ADMIN', 'EXECUTIVE', 'CONTRIBUTOR', 'REVIEWER', 'BOARD', 'GROUP_MEMBER', 'ADVISER', 'READER'];

export interface RoleFieldsProps {
  id: string;
  value: readonly Role[];
  onChange: (roles: Role[]) => void;
  hint?: string;
  error?: string;
}

/** Which roles somebody has, each with a sentence that says what it lets them do. */
export function RoleFields({ id, value, onChange, hint, error }: RoleFieldsProps) {
  const t = useOrganisationsText();
  const made = useId();
  const describedBy = [`${made}-hint`, error === undefined ? '' : `${made}-error`].filter(Boolean).join(' ');
  return (
    <fieldset className={error === undefined ? undefined : 'has-error'} aria-describedby={describedBy}>
      <legend className="label">{t('organisations.roles.label')}</legend>
      <span className="hint" id={`${made}-hint`}>
        {hint ?? t('organisations.roles.hint')}
      </span>
      {error === undefined ? null : (
        <p className="error" id={`${made}-error`}>
          {error}
        </p>
      )}
      {allRoles.map((role, at) => (
        <label key={role} className="check">
          <input
            id={at === 0 ? id : undefined}
            type="checkbox"
            checked={value.includes(role)}
            onChange={(event) => onChange(allRoles.filter((one) => (one === role ? event.target.checked : value.includes(one))))}
          />
          <span>
            <span className="b">{t(`organisations.role.${role}`)}</span>
            <br />
            <span className="sm muted">{t(`organisations.role.${role}.explain`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
