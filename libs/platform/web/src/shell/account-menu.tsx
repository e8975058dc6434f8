import { Menu } from '../feedback/menu';
import { Link } from '../routing/link';
import { usePlatformText } from '../text/platform.text';
import { ThemeChoice } from '../theme/theme-choice';

export interface AccountMenuProps {
  name: string;
  email: string;
  initials: string;
  /** Links above Sign out. */
  links: readonly { to: string; label: string }[];
  onSignOut: () => void;
}

/** The person's own menu behind their initials: account, other organisations, theme, sign out. */
export function AccountMenu({ name, email, initials, links, onSignOut }: AccountMenuProps) {
  const t = usePlatformText();
  return (
    <Menu
      align="end"
      button={initials}
      buttonProps={{ className: 'who', 'aria-label': t('platform.account.button', { initials, name }) }}
    >
      <p className="who-is">
        <b>{name}</b>
        <br />
        <span className="sm muted">{email}</span>
      </p>
      {links.map((link) => (
        <Link key={link.to} to={link.to} current="never">
          {link.label}
        </Link>
      ))}
      <ThemeChoice />
      <button type="button" onClick={onSignOut}>
        {t('platform.sign_out')}
      </button>
    </Menu>
  );
}
