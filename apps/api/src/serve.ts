import { setTimeout as wait } from 'node:timers/promises';
import { type Config, ConfigError, createApplication, LoadWatch, log, Readiness, readConfig, readOperations, requireDatabase, setLogLevel } from '@waymark/platform/server';
import { contexts } from './contexts';
import { keptOperations } from './kept-operations';
import { onStop } from './on-stop';

/** Admins and executives must set a second factor before anything else: without the key nobody of them could come in. */
function requireFactorKey({ demo, factorKey }: Config): void {
  if (!demo && !factorKey) throw new ConfigError('WAYMARK_FACTOR_KEY_FILE is not set. It is the file of the key that seals second factors, which admins and executives must have.');
}

/** The HTTP process: pages and API on one port. @param operations where the list of what the pages ask is */
export async function serve(operations: URL): Promise<void> {
  const config = readConfig(process.env);
  setLogLevel(config.logLevel);
  requireFactorKey(config);
  await requireDatabase('WAYMARK_APP_URL', config.appUrl);
  const app = await createApplication(config, contexts, { operations: readOperations(operations), acceptsText: config.acceptsAnyOperation, kept: keptOperations });
  await app.listen(config.port, config.host);
  if (!config.demo) app.get(LoadWatch).start();
  const url = await app.getUrl();
  log('info', { event: 'listening', url });
  process.send?.({ ready: true, url });
  onStop(async () => {
    app.get(Readiness).drain();
    await wait(config.drainSeconds * 1000);
    await app.close();
  });
}
