import { type AuditFault, type KnownHead, verifyAuditChain } from '@waymark/platform/domain';
import type { StoredChain } from '@waymark/platform/server';

/** What was found of one organisation's chain. */
export interface ChainFindings {
  /** Its short name, or the name of the file. */
  readonly organisation: string;
  readonly entries: number;
  readonly head: { readonly sequence: number; readonly hash: string } | null;
  /** With how many earlier ends it was compared. */
  readonly compared: number;
  /** The first is where to look first. */
  readonly faults: readonly Pick<AuditFault, 'kind' | 'line' | 'sentence'>[];
}

/** Looks at a chain as it is kept, and compares it with what is known of it from outside. */
export async function findInChain(organisation: string, { text, misfiled, head }: StoredChain, known: readonly KnownHead[]): Promise<ChainFindings> {
  const verdict = await verifyAuditChain(text, known);
  const moved = misfiled.map((sequence) => ({ kind: 'changed' as const, line: sequence, sentence: `Entry ${sequence} is filed under something else than it says: it would not be found where it belongs.` }));
  const isEnd = (head?.sequence ?? 0) === (verdict.head?.sequence ?? 0) && head?.hash === verdict.head?.hash;
  const end = isEnd ? [] : [{ kind: 'cut' as const, line: null, sentence: `The last entry is ${verdict.head?.sequence ?? 0}, but the database gives ${head?.sequence ?? 0} as the end.` }];
  const faults = [...verdict.faults, ...moved, ...end].sort((one, other) => (one.line ?? Infinity) - (other.line ?? Infinity) || 0);
  return { organisation, entries: verdict.entries.length, head: verdict.head, compared: known.length, faults };
}

/** An exported chain, whose own end is all that is known of its end. */
export async function findInExport(name: string, text: string, known: readonly KnownHead[]): Promise<ChainFindings> {
  const { head } = await verifyAuditChain(text);
  return findInChain(name, { text, misfiled: [], head }, known);
}

const MOST_SHOWN = 10;

function toLines({ organisation, entries, head, compared, faults }: ChainFindings): string[] {
  const good = compared === 0 ? 'Every entry holds the hash of the one before. Without an earlier end (--head or --anchors) an end that was cut off, and a chain written afresh, are not seen.' : `Every entry holds the hash of the one before, and all ${compared} earlier ends are in it.`;
  const shown = faults.slice(0, MOST_SHOWN).map(({ sentence }, index) => `  NO    ${index === 0 ? 'First: ' : ''}${sentence}`);
  const more = faults.length > MOST_SHOWN ? [`        and ${faults.length - MOST_SHOWN} more.`] : [];
  return [organisation, `  Entries       ${entries}`, `  Last entry    ${head ? `${head.sequence}:${head.hash}` : 'none'}`, ...(faults.length === 0 ? [`  yes   ${good}`] : [...shown, ...more]), ''];
}

/** What was found, for a person. */
export const toFindingsText = (findings: readonly ChainFindings[]): string =>
  `${[...findings.flatMap(toLines), findings.every(({ faults }) => faults.length === 0) ? 'Nothing is wrong with what was looked at.' : 'Do not rely on this: something is wrong.'].join('\n')}\n`;
