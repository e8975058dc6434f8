import type { ReactNode } from 'react';
import { PaletteOpener } from '../palette/palette-opener';
import { Link } from '../routing/link';
import { usePlatformText } from '../text/platform.text';
import { Wordmark } from './wordmark';

export interface TopBarProps {
  /** Where the wordmark leads. */
  home: string;
  organisation?: { slug: string; name: string };
  /** The account menu, or a link to sign in. */
  account?: ReactNode;
}

/** Wordmark, organisation, search, account. The organisation's name leads to the person's other organisations. */
export function TopBar({ home, organisation, account }: TopBarProps) {
  const t = usePlatformText();
  return (
    <header className="topbar">
      <div>
        <Link className="wordmark" to={home} current="never">
          <Wordmark />
        </Link>
        {organisation === undefined ? null : (
          <>
            <Link
              className="org"
              to="/"
              current="never"
              aria-label={t('platform.organisation', { name: organisation.name })}
            >
              {organisation.name}
            </Link>
            <PaletteOpener organisation={organisation.slug} />
          </>
        )}
        {account}
      </div>
    </header>
  );
}
