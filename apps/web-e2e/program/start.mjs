// One running program for all journeys, because starting it takes longer than most of them. Each journey has an organisation
// of its own, or only looks at the demo. Journeys that end processes start a program of their own.
import { ensureBrowser } from '../../../tools/browser.mjs';
import { startWholeProgram } from '../../../tools/whole-program.mjs';

/** jest calls this once, before the first journey. */
export default async function setup() {
  const browser = await ensureBrowser((words) => process.stderr.write(`${words}\n`));
  if (browser.problem) throw new Error(browser.problem);
  process.env.WAYMARK_BROWSER = browser.path;
  const program = await startWholeProgram();
  globalThis.waymarkJourneyProgram = program;
  const { url, ownerUrl, appUrl, jobsUrl, adminUrl } = program;
  process.env.WAYMARK_JOURNEY_PROGRAM = JSON.stringify({ url, ownerUrl, appUrl, jobsUrl, adminUrl });
}
