import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** Until its place has been measured, and on paper, which is narrower than most screens. */
const usualWidth = 680;
const paperHeight = 165;

/** The room a chart has, as it changes; a chart is drawn anew for each, so that its words stay readable. */
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
    // The sheet is laid out as soon as this returns, so the chart has to be drawn by then.
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return { place, width: isPrinting ? usualWidth : width, height: isPrinting ? paperHeight : undefined };
}
