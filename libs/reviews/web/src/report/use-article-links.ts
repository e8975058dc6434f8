import { useGo } from '@waymark/platform/web';
import { useEffect, useRef } from 'react';

/** Opens the fold that holds an element or is named by it, and brings it into view. */
function openAt(id: string): void {
  const target = id === '' ? null : document.getElementById(id);
  const fold = target?.closest('details');
  if (!target || !fold || fold.open) return;
  fold.open = true;
  target.scrollIntoView?.();
}

const anchorInAddress = () => decodeURIComponent(window.location.hash.slice(1));
const isPlainPress = (event: MouseEvent) => event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/**
 * Links within the article: one to a part of it opens the fold that part is in, one to another page opens it without loading the
 * whole site again. They stand in elements that documents have too, and so are no components.
 */
export function useArticleLinks() {
  const article = useRef<HTMLElement>(null);
  const go = useGo();
  useEffect(() => {
    const element = article.current;
    const open = () => openAt(anchorInAddress());
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const href = link?.getAttribute('href');
      if (!link || !href || event.defaultPrevented || !isPlainPress(event)) return;
      if (href.startsWith('#')) return openAt(href.slice(1));
      if (!href.startsWith('/') || !link.classList.contains('plain')) return;
      event.preventDefault();
      go(href);
    };
    open();
    window.addEventListener('hashchange', open);
    element?.addEventListener('click', follow);
    return () => {
      window.removeEventListener('hashchange', open);
      element?.removeEventListener('click', follow);
    };
  }, [go]);
  return article;
}
