import { useIsFetching } from '@tanstack/react-query';
import { Suspense, type ReactNode } from 'react';
import { Skeleton } from '../content/skeleton';
import { LiveRegion } from '../feedback/live-region';
import { OfflineNotice } from '../feedback/offline-notice';
import { UndoBar } from '../feedback/undo-bar';
import { ShortcutsHelp } from '../shortcuts/shortcuts-help';
import { BottomNav } from './bottom-nav';
import { Footer } from './footer';
import { MainNav } from './main-nav';
import type { NavigationLink } from './navigation-links';
import { SkipLink } from './skip-link';
import { TopBar, type TopBarProps } from './top-bar';

export interface ShellProps extends TopBarProps {
  links?: readonly NavigationLink[];
  /** What More opens on a phone. */
  more?: ReactNode;
  footerNote?: string;
  children: ReactNode;
}

/** The frame of every page: skip link, bars, the page, undo, footer. A page that fails leaves the frame standing. */
export function Shell({ links = [], more, footerNote, children, ...topBar }: ShellProps) {
  const isFetching = useIsFetching() > 0;
  return (
    <>
      <SkipLink />
      <TopBar {...topBar} />
      {links.length === 0 ? null : <MainNav links={links} />}
      <OfflineNotice />
      <main id="main" className="page" tabIndex={-1} data-fetching={isFetching || undefined}>
        <Suspense fallback={<Skeleton />}>{children}</Suspense>
        <UndoBar />
      </main>
      <Footer note={footerNote} />
      {links.length === 0 ? null : <BottomNav links={links} more={more} />}
      <ShortcutsHelp />
      <LiveRegion />
    </>
  );
}
