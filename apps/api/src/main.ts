import { setTimeout as wait } from 'node:timers/promises';
import { ConfigError, createApplication, log, Readiness, readConfig, refuseUnsafeDatabase, setLogLevel } from '@waymark/platform/server';
import { contexts } from './contexts';
import { onStop } from './on-stop';

/** The HTTP process: pages and API on one port. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  setLogLevel(config.logLevel);
  const app = await createApplication(config, contexts);
  await refuseUnsafeDatabase(app);
  await app.listen(config.port, config.host);
  const url = await app.getUrl();
  log('info', { event: 'listening', url });
  process.send?.({ ready: true, url });
  onStop(async () => {
    app.get(Readiness).drain();
    await wait(config.drainSeconds * 1000);
    await app.close();
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});
