// `npm run check:talk -- [--comments 10000] [--pages 200]`: a conversation of ten thousand comments about one action, read page by
// page over HTTP on the real database, as a page of the web asks for it. Prints how long pages take; ends with 1 when one in
// twenty takes 100 milliseconds or more. Best on a quiet machine.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..'));
const { values } = parseArgs({ options: { comments: { type: 'string', default: '10000' }, pages: { type: 'string', default: '200' } } });
const whole = (name) => {
  if (/^[1-9]\d*$/.test(values[name])) return Number(values[name]);
  console.error(`--${name} must be a whole number above 0; it is "${values[name]}".`);
  process.exit(2);
};
const [comments, pages] = [whole('comments'), whole('pages')];
if (comments * 0.8 < (pages + 1) * 20) {
  console.error(`${comments} comments do not fill ${pages} pages: ask for fewer pages.`);
  process.exit(2);
}
const { status } = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js', '--selectProjects', 'voices-server', '--testPathPatterns', 'feed/long-talk'],
  { stdio: 'inherit', env: { ...process.env, WAYMARK_TALK_COMMENTS: String(comments), WAYMARK_TALK_PAGES: String(pages), WAYMARK_TALK_LONGEST: '100' } },
);
process.exit(status ?? 1);
