import { usePlatformText } from '../text/platform.text';
import { NavigationAnchor, type NavigationLink } from './navigation-links';

/** The pages of the organisation, on one row below the top bar. */
export function MainNav({ links }: { links: readonly NavigationLink[] }) {
  const t = usePlatformText();
  return (
    <nav className="nav" aria-label={t('platform.navigation')}>
      <div>
        <ul>
          {links.map((link) => (
            <li key={link.to} className={link.isOwn ? 'end' : undefined}>
              <NavigationAnchor link={link} withIcon={false} />
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
