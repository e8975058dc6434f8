import { log } from '@waymark/platform/server';

/** Longest time that requests and jobs under way get to finish. */
const PATIENCE_MILLISECONDS = 30_000;

/** Runs `close` once when the process is asked to stop (or the process that started it is gone), then ends. */
export function onStop(close: () => Promise<void>): void {
  let stopping = false;
  const stop = (reason: string) => {
    if (stopping) return;
    stopping = true;
    log('info', { event: 'stopping', reason });
    setTimeout(() => process.exit(1), PATIENCE_MILLISECONDS).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal));
  if (process.send) process.on('disconnect', () => stop('parent gone'));
}
