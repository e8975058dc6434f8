import { useEffect, useRef, useState } from 'react';

/** A chart is drawn for this width until its place has been measured, and on paper. */
const usualWidth = 720;

/**
 * The width of an element, in whole pixels, as it changes. On paper a page is narrower than on most screens, so a chart that is
 * about to be printed is drawn for paper.
 */
export function useWidth<Element extends HTMLElement>() {
  const place = useRef<Element>(null);
  const [width, setWidth] = useState<number | null>(null);
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null || typeof ResizeObserver === 'undefined') return;
    const watcher = new ResizeObserver(([entry]) => {
      const next = Math.floor(entry?.contentRect.width ?? 0);
      if (next > 0) setWidth(next);
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  useEffect(() => {
    const before = () => setPrinting(true);
    const after = () => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return { place, width: isPrinting || width === null ? usualWidth : width };
}
