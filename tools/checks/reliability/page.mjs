// What docs/reliability.md says of each check, from the line that it printed.

const number = (value) => value.toLocaleString('en-GB');
const list = (counts) => Object.entries(counts).map(([name, count]) => `${name} ${number(count)}`).join(', ');
const seconds = (value) => `${number(Math.round(value * 10) / 10)} s`;

/** Name, command, what is tried, and what a line of it says. */
export const checks = [
  {
    name: 'fuzz', title: 'Walls between organisations', command: ['tools/fuzz.mjs', '--operations', '20000'],
    tried: 'Random operations of one organisation with ids and texts of another; every root field and argument is hit at least 50 times',
    says: ({ fuzz, leastHits, rootFieldsAndArguments }) => `${number(fuzz.operations)} operations, ${number(fuzz.withForeignIds)} with foreign ids, over ${number(rootFieldsAndArguments)} fields and arguments, each hit at least ${number(leastHits)} times (seed ${fuzz.seed}). **Leaks: 0**, faults: 0; the other organisation’s rows are what they were.`,
  },
  {
    name: 'bad-input', title: 'Malformed inputs', command: ['tools/checks/bad-input.mjs', '--inputs', '50000'],
    tried: 'Broken queries, ids, variables of every operation, files, addresses, cookies, headers and bytes',
    says: ({ badInput }) => `${number(badInput.inputs)} inputs (seed ${badInput.seed}): ${list(badInput.bySurface)}. **Answers of 500 and more: ${badInput.serverErrors}; stack traces: ${badInput.stackTraces}**; the server ${badInput.isAlive ? 'went on' : 'did not go on'}.`,
  },
  {
    name: 'policy-mutants', title: 'Table of roles', command: ['tools/policy-mutants.mjs'],
    tried: 'Each permission given to each role that lacks it, or taken away, one cell at a time',
    says: ({ policyMutants }) => `${list(Object.fromEntries(Object.entries(policyMutants).filter(([, value]) => typeof value === 'number')))}. **Unnoticed: ${policyMutants.survivors}**.`,
  },
  {
    name: 'each-statement', title: 'Whole or not at all', command: ['tools/checks/each-statement.mjs'],
    tried: 'A fault of the database at each statement of each change that can be driven',
    says: ({ eachStatement }) => `${eachStatement.mutations} kinds of change, a fault at each of ${number(eachStatement.statements)} statements. **Changed after a fault: ${eachStatement.changedAfterAFault}**.`,
  },
  {
    name: 'chaos', title: 'Chaos', command: ['tools/checks/chaos.mjs', '--kills', '40', '--away', '60'],
    tried: 'People write all the time, with idempotency keys, while processes are killed (kill -9), the database and the mail server are away, and the disk runs full',
    says: ({ chaos: { killed, database, mailServer, books, mails, disk } }) =>
      [
        `${killed.api + killed.database + killed.worker + killed.backend} kills (API ${killed.api}, PostgreSQL ${killed.database}, one connection of it ${killed.backend}, worker ${killed.worker}); writing went on after ${seconds(killed.longestRecoverySeconds)} at the longest.`,
        `Database away for ${database.seconds} s: ${number(database.with503AndRetryAfter)} of ${number(database.turnedAway)} requests turned away with 503 and Retry-After; writing went on ${seconds(database.recoverySeconds)} after its start was asked for.`,
        `Acknowledged: ${number(books.acknowledged)} (${list(books.byKind)}). **Lost: ${books.lost}; doubled: ${books.doubled}**.`,
        `Mail server away for ${mailServer.seconds} s: of ${mails.wanted} invitations **${mails.missing} missing, ${mails.doubled} sent as two different mails**, ${mails.sentAgainWithTheSameId} sent again under the same Message-ID; the last came ${seconds(mails.allArrivedAfterSeconds)} after the end.`,
        'notRun' in disk ? `Full disk: not run, because ${disk.notRun}.` : `Full disk (${disk.how}): ${number(disk.books.acknowledged)} acknowledged, **${disk.books.lost} lost, ${disk.books.doubled} doubled**; writing went on ${seconds(disk.recoverySeconds)} after there was room.`,
      ].join('<br>'),
  },
  {
    name: 'kill-while-sealing', title: 'Killed while sealing', command: ['tools/checks/kill-while-sealing.mjs'],
    tried: 'The server or PostgreSQL is killed at every table that sealing a review writes to',
    says: (seen) => `${seen.rounds} rounds, ${seen.databaseKills} of them of PostgreSQL: whole ${seen.wholeAfterKill}, nothing ${seen.nothingAfterKill}, **torn 0**; asked again, each was sealed once.`,
  },
  {
    name: 'restore-drill', title: 'Restore drill', command: ['tools/checks/restore-drill.mjs'],
    tried: 'A server that is written to is backed up, a mistake is made, and everything is put back to the moment before it',
    says: ({ restoreDrill: drill, recoverySeconds, longestLossSeconds }) => `${number(drill.rows)} rows of ${drill.tables} tables, **${drill.differing.length} tables differ**; ${drill.sealedRight} of ${drill.sealed} sealed texts and ${drill.chains} chains with ${number(drill.chainEntries)} entries hold. Back after **${seconds(recoverySeconds)}**; at most ${longestLossSeconds} s are lost with the machine. A damaged backup is refused.`,
  },
  {
    name: 'tampering', title: 'Tampering', command: ['tools/checks/tampering.mjs'],
    tried: 'The audit chain is changed in many ways by somebody who gets past the database',
    says: ({ seed, planted, found, missed }) => `${number(planted)} tamperings (seed ${seed}): **found ${number(found)}, missed ${missed.length}**.`,
  },
];

const where = ({ on, commit, machine, seconds: took }) => `${on}, ${commit}, in ${number(took)} s, load ${machine.load}`;
const machineOf = ({ machine }) => `${machine.processor}, ${machine.cores} cores, ${machine.memoryGigabytes} GB, ${machine.system}, Node ${machine.node}`;
const syncOf = (results) => Object.values(results).map(({ machine }) => machine).at(-1);

/** The page as it should be. */
export function pageOf(results) {
  const rows = checks.map(({ name, title, tried, says }) => {
    const result = results[name];
    return `| **${title}**<br>${tried} | ${result ? says(result.printed) : 'not run yet'} | ${result ? `\`${result.command}\`<br>${where(result)}` : ''} |`;
  });
  const machines = [...new Set(Object.values(results).map(machineOf))];
  const sync = syncOf(results);
  return `# Reliability: what was tried, and what came of it

Written by \`npm run reliability\` from the last line that each check printed, kept as it was in [reliability](reliability/). Run them yourself: \`npm run reliability -- --run all\` (half an hour; some need \`npm run build\` first). Each ends with 1 when a figure in bold is not what it must be, and is then not written here. Short forms of all of them are part of \`npm test\`.

Machine: ${machines.join('; ') || 'none yet'}. It was shared with other work at the time: the load beside each run says how much. The checks and the server run on the same machine.${sync ? ` Its disk answers fdatasync in ${sync.syncMillisecondsHalf} ms (99 of 100 within ${sync.syncMilliseconds99} ms), which a disk of one's own seldom does: take no rate of writing from here.` : ''}

| what | result | how and when |
|---|---|---|
${rows.join('\n')}

A kill ends a process, not the power: that PostgreSQL keeps what it has said to have written when the power fails is between it and the disk. Mail is sent at least once: a worker that is killed between sending and noting it sends the same mail again, under the same Message-ID.

Other figures have their own place: [walls and roles](security.md) by test, load in \`tools/bench\`.
`;
}
