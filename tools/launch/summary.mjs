// Counts and their table at the end of `npm test`.

/**
 * Tests that passed, failed and were left out. A file that could not be run at all holds tests that did not pass.
 * @param {object | null} report what jest wrote; null when it died before it could
 */
export function countJest(report) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function outcome(result) {
  if (result.failed > 0) return 'FAILED';
  return result.notRun ? 'not run' : 'passed';
}

function details({ passed = 0, failed = 0, skipped = 0, secondTry = [], notRun }) {
  if (notRun) return notRun;
  const late = secondTry.length > 0 && `at the second try: ${secondTry.map((file) => file.split('/').at(-1)).join(' ')}`;
  const parts = [passed && `${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} left out`, late];
  return parts.filter(Boolean).join(', ');
}

/** One line for each step. */
export function summaryTable(results) {
  const width = Math.max(...results.map((result) => result.title.length), 0);
  const line = (result) =>
    `${result.title.padEnd(width)}  ${outcome(result).padEnd(7)}  ${result.seconds.toFixed(1).padStart(6)} s  ${details(result)}`.trimEnd();
  return results.map((result) => `${line(result)}\n`).join('');
}

/** The last line: a step without tests of its own counts only where it failed. */
export function closingLine(results) {
  const sum = (key) => results.reduce((total, result) => total + (result[key] ?? 0), 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}
