import { Link } from '../routing/link';
import { usePlatformText } from '../text/platform.text';

export interface Crumb {
  label: string;
  to: string;
}

/** Where a page stands: the pages above it, not itself. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = usePlatformText();
  return (
    <nav className="crumbs" aria-label={t('platform.crumbs')}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.to}>
            <Link to={crumb.to} current="never">
              {crumb.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
