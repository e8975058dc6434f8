/** jest calls this once, after the last journey. */
export default async function teardown() {
  await globalThis.waymarkJourneyProgram?.stop();
}
