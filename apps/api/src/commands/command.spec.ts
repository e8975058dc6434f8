import { importCommand } from './import.command';
import { runCommand, WRONG_USAGE } from './command';

async function run(...args: string[]) {
  let written = '';
  const code = await runCommand([importCommand], args, (text) => (written += text));
  return { code, written };
}

describe('the command line', () => {
  it.each([[[]], [['bogus']], [['import']], [['import', 'plan.csv', '--no-such-option', '--dry-run']], [['import', 'one.csv', 'two.csv', '--dry-run']]])('says how to use it for %j', async (args) => {
    const { code, written } = await run(...args);
    expect(code).toBe(WRONG_USAGE);
    expect(written).toContain('npm run waymark -- import <file> --dry-run');
  });
});
