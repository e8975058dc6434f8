import type { ReactNode } from 'react';
import { Link } from '../routing/link';
import { useAddress } from '../routing/navigation';
import { usePlatformText } from '../text/platform.text';

/** One page of the organisation that the bars lead to. */
export interface NavigationLink {
  to: string;
  label: string;
  icon: ReactNode;
  /** How many things wait there. */
  count?: number;
  /** Stands at the right of the bar: what is the person's own. */
  isOwn?: boolean;
  /** Only the page itself is current, not the pages below it. */
  isExact?: boolean;
  /** The beginning of other addresses whose pages belong here too. */
  covers?: string;
}

/** What stands inside a link of either bar. */
export function NavigationAnchor({ link, withIcon }: { link: NavigationLink; withIcon: boolean }) {
  const t = usePlatformText();
  const here = useAddress();
  const isCovered = link.covers !== undefined && here.startsWith(link.covers);
  return (
    <Link to={link.to} current={link.isExact ? 'page' : 'section'} {...(isCovered ? { 'aria-current': 'page' } : {})}>
      {withIcon ? link.icon : null}
      {link.label}
      {link.count ? (
        <>
          {' '}
          <span className="count">
            {link.count}
            <span className="vh"> {t('platform.navigation.due')}</span>
          </span>
        </>
      ) : null}
    </Link>
  );
}
