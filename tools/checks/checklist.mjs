// Lets a check script tell what it found, line by line, and close with the count.

/** @param {NodeJS.WritableStream} stream */
export function openChecklist(stream = process.stdout) {
  const counts = { passed: 0, failed: 0 };
  const note = (ok, what, detail) => {
    counts[ok ? 'passed' : 'failed'] += 1;
    stream.write(`${ok ? 'ok     ' : 'FAILED '} ${what}${detail ? `: ${detail}` : ''}\n`);
    return ok;
  };
  /** Runs one check; what it returns is told beside its name, what it throws makes it fail. */
  const check = async (what, work) => {
    try {
      return [note(true, what, await work())][0];
    } catch (error) {
      return note(false, what, error.message);
    }
  };
  const close = () => {
    stream.write(`${counts.passed} passed, ${counts.failed} failed\n`);
    return counts.failed === 0 ? 0 : 1;
  };
  return { check, close };
}

/** Fails a check with a sentence. */
export function expect(condition, otherwise) {
  if (!condition) throw new Error(otherwise);
}
