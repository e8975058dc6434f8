// A journey drives a real browser beside a server and a database on one machine: a pause of the machine can fail it. What fails is
// tried once more in a program of its own, and the summary says so by name. What fails twice has failed, and so has a run in which
// many fail: that is no chance.

const MOST_FILES = 3;

/** Files of a jest report that did not pass. */
export const failedFiles = (report) => (report?.testResults ?? []).filter(({ status }) => status !== 'passed').map(({ name }) => name);

/** The counts of a run in which some files were run again: theirs are those of the second try. */
export function joinTries(report, again, count) {
  const files = new Set(failedFiles(report));
  const kept = (report.testResults ?? []).filter(({ name }) => !files.has(name)).flatMap(({ assertionResults }) => assertionResults);
  const ofKept = (status) => kept.filter((one) => one.status === status).length;
  const second = count(again);
  return {
    passed: ofKept('passed') + second.passed,
    failed: second.failed,
    skipped: ofKept('pending') + ofKept('todo') + second.skipped,
    secondTry: [...files].filter((file) => !failedFiles(again).includes(file)),
  };
}

/** Whether a second try can tell anything. */
export const isWorthASecondTry = (report) => {
  const { length } = failedFiles(report);
  return length > 0 && length <= MOST_FILES;
};
