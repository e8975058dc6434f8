/** Somebody wrote a little while ago: they may be writing still. */
const aLittleWhile = 5 * 60_000;

/** Who else wrote in the last minutes, each once, the latest first. */
export function listAlsoEditing(
  fields: readonly { writtenBy: { id: string; name: string } | null; writtenAt: string | null }[],
  viewerId: string,
  now: number,
): string[] {
  const recent = fields
    .filter(({ writtenBy, writtenAt }) => writtenBy !== null && writtenAt !== null && writtenBy.id !== viewerId && now - Date.parse(writtenAt) < aLittleWhile)
    .sort((one, other) => other.writtenAt!.localeCompare(one.writtenAt!));
  return [...new Set(recent.map(({ writtenBy }) => writtenBy!.name))];
}
