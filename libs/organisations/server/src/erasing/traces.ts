const traces: { readonly name: string; readonly drop: (personId: string) => Promise<void> }[] = [];

/**
 * Makes known what else a context keeps of somebody for their own use alone: drafts, addresses of calendars, what they follow. It is
 * dropped with them. What they did in the organisation's record stays, under the name of a person who was erased.
 */
export function registerTraces(name: string, drop: (personId: string) => Promise<void>): void {
  const at = traces.findIndex((trace) => trace.name === name);
  traces.splice(at < 0 ? traces.length : at, at < 0 ? 0 : 1, { name, drop });
}

export async function dropTraces(personId: string): Promise<void> {
  for (const { drop } of traces) await drop(personId);
}
