/** What some browsers tell of their network. */
interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/** True where fetching what nobody may want costs somebody money or patience: a person asked to save data, or the network is slow. */
export function isNetworkDear(): boolean {
  const connection = (navigator as { connection?: Connection }).connection;
  return connection?.saveData === true || /^(slow-2g|2g|3g)$/.test(connection?.effectiveType ?? '');
}

/** Does something when the browser has nothing better to do. What it gives back takes that back. */
export function whenIdle(work: () => void): () => void {
  if (typeof window.requestIdleCallback === 'function') {
    const waiting = window.requestIdleCallback(work, { timeout: 5_000 });
    return () => window.cancelIdleCallback(waiting);
  }
  const waiting = setTimeout(work, 1_000);
  return () => clearTimeout(waiting);
}
