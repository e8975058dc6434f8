import { setTimeout as wait } from 'node:timers/promises';
import { createApplication, log, Readiness, readConfig, requireDatabase, setLogLevel } from '@waymark/platform/server';
import { contexts } from './contexts';
import { onStop } from './on-stop';
import { runProgram } from './run-program';

/** The HTTP process: pages and API on one port. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  setLogLevel(config.logLevel);
  await requireDatabase('WAYMARK_APP_URL', config.appUrl);
  const app = await createApplication(config, contexts);
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

runProgram(main);
