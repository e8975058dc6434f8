// Written so that even a very old Node can read it and say what is missing.

/** Is this version of Node new enough for every package we use? */
export function isNodeSupported(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 12;
  return major > 22;
}

/** Ends the program with a plain sentence where Node is too old. */
export function requireNode(version = process.version) {
  if (isNodeSupported(version)) return;
  console.error(`Waymark needs Node 20.19, 22.12 or newer. This is Node ${version.replace(/^v/, '')}.`);
  console.error('Install a newer one from nodejs.org or with your version manager, then run the same command again.');
  process.exit(1);
}
