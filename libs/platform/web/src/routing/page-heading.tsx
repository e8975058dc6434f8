import { useEffect, useRef, type ReactNode } from 'react';
import { useViewerIfAny } from '../viewer/viewer';

/** The address whose heading was last given the focus. The first page of a visit keeps the browser's own start. */
let lastFocused: string | null = null;

export interface PageHeadingProps {
  children: ReactNode;
  /** The page's name in the browser's title; by default the heading's own words. */
  title?: string;
  /** True where the page's first sentence does the work of a heading for those who see it. */
  hidden?: boolean;
  className?: string;
}

/**
 * The one `h1` of a page. After a change of page it takes the focus, so that a keyboard or a screen reader starts where
 * the new content starts, and it names the page in the browser: Page - Organisation - Waymark.
 */
export function PageHeading({ children, title, hidden = false, className }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const organisation = useViewerIfAny()?.organisation.name;
  useEffect(() => {
    const words = title ?? heading.current?.textContent ?? '';
    document.title = [words, organisation, 'Waymark'].filter(Boolean).join(' - ');
  });
  useEffect(() => {
    const path = window.location.pathname;
    const isFirstPage = lastFocused === null;
    if (lastFocused === path) return;
    lastFocused = path;
    if (!isFirstPage && window.location.hash === '') heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={[hidden ? 'vh' : '', className].filter(Boolean).join(' ') || undefined}>
      {children}
    </h1>
  );
}
