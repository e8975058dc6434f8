import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { Menu } from '../feedback/menu';
import { usePlatformText } from '../text/platform.text';
import { NavigationAnchor, type NavigationLink } from './navigation-links';

export interface BottomNavProps {
  links: readonly NavigationLink[];
  /** The links behind More. */
  more: ReactNode;
}

/** The same pages at the thumb, on a phone. At most four, and More. */
export function BottomNav({ links, more }: BottomNavProps) {
  const t = usePlatformText();
  return (
    <nav className="bottomnav" aria-label={t('platform.navigation.phone')}>
      <ul style={{ gridTemplateColumns: `repeat(${Math.min(links.length, 4) + 1}, 1fr)` }}>
        {links.slice(0, 4).map((link) => (
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
            {more}
          </Menu>
        </li>
      </ul>
    </nav>
  );
}
