import type { Command } from './command';

/** `waymark database prepare`: makes a further database ready for organisations, or brings it up to date. */
export const databaseCommand: Command = {
  name: 'database',
  usage: ['database prepare <name>'],
  async run([word, name, ...more]) {
    if (word !== 'prepare' || !name || more.length > 0) return null;
    const { prepareDatabase } = await import('./prepare-database');
    return prepareDatabase(name, process.env);
  },
};
