import { startTransition, useEffect, useState } from 'react';

let hasPainted = false;

/**
 * False until the browser has painted what the page is about, true for ever after. What a page shows besides is fetched then: on a
 * slow network it would only be in the way before.
 */
export function useAfterFirstPaint(): boolean {
  const [isAfter, setAfter] = useState(hasPainted);
  useEffect(() => {
    if (isAfter) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      waiting = setTimeout(() => {
        hasPainted = true;
        startTransition(() => setAfter(true));
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(waiting);
    };
  }, [isAfter]);
  return isAfter;
}
