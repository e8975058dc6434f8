import { useEffect, useRef, useState } from 'react';

/** Until its place has been measured, and on paper, which is narrower than most screens. */
const usualWidth = 680;

/** The width a chart has, as it changes; a chart is drawn anew for each, so that its words stay readable. */
export function useChartWidth<Element extends HTMLElement>() {
  const place = useRef<Element>(null);
  const [width, setWidth] = useState(usualWidth);
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
    const paper = window.matchMedia?.('print');
    const change = () => setPrinting(paper?.matches ?? false);
    paper?.addEventListener?.('change', change);
    return () => paper?.removeEventListener?.('change', change);
  }, []);
  return { place, width: isPrinting ? usualWidth : width };
}
