import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { Menu } from '../feedback/menu';
import { Link } from '../routing/link';
import { usePlatformText } from '../text/platform.text';
import { NavigationAnchor, type NavigationLink } from './navigation-links';

export interface BottomNavProps {
  links: readonly NavigationLink[];
  /** The links behind More. */
  more: ReactNode;
}

const most = 4;

/** Those that find room: what is the person's own always does. */
function listFitting(links: readonly NavigationLink[]): readonly NavigationLink[] {
  const own = links.filter(({ isOwn }) => isOwn);
  return [...links.filter(({ isOwn }) => !isOwn).slice(0, most - own.length), ...own];
}

/** The same pages at the thumb, on a phone. At most four; the others are behind More. */
export function BottomNav({ links, more }: BottomNavProps) {
  const t = usePlatformText();
  const fitting = listFitting(links);
  return (
    <nav className="bottomnav" aria-label={t('platform.navigation.phone')}>
      <ul style={{ gridTemplateColumns: `repeat(${fitting.length + 1}, 1fr)` }}>
        {fitting.map((link) => (
          <li key={link.to}>
            <NavigationAnchor link={link} withIcon />
          </li>
        ))}
        <li>
          <Menu
            align="end"
            buttonProps={{ className: undefined }}
            button={
              <>
                <Ellipsis size={22} aria-hidden="true" />
                {t('platform.navigation.more')}
              </>
            }
          >
            {links
              .filter((link) => !fitting.includes(link))
              .map((link) => (
                <Link key={link.to} to={link.to} current="section">
                  {link.label}
                </Link>
              ))}
            {more}
          </Menu>
        </li>
      </ul>
    </nav>
  );
}
