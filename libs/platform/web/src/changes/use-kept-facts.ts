import { useState } from 'react';
import { useDraft } from '../drafts/use-draft';

/** What was chosen and typed beside the long texts of a form: days, people, names. Kept on this device until it is saved. */
export interface KeptFacts<Facts extends object> {
  facts: Facts;
  set: (change: Partial<Facts>) => void;
  /** When it was last kept on this device, or null. */
  keptAt: string | null;
  /** True when it came back from an earlier visit. */
  wasRestored: boolean;
  /** Forgets it: after a successful save, or when the person says so. */
  clear: () => void;
}

/** The fields of a form as one draft. Only what differs from where the form begins is kept. */
export function useKeptFacts<Facts extends object>(key: string, initial: Facts | (() => Facts)): KeptFacts<Facts> {
  const [begun] = useState(initial);
  const draft = useDraft(`${key}:facts`);
  const facts = { ...begun, ...readFacts(draft.text, begun) };
  return {
    facts,
    set(change) {
      const changed = Object.entries({ ...facts, ...change }).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(begun[field as keyof Facts]));
      draft.write(changed.length === 0 ? '' : JSON.stringify(Object.fromEntries(changed)));
    },
    keptAt: draft.keptAt,
    wasRestored: draft.wasRestored,
    clear: draft.clear,
  };
}

/** What a draft says of fields that the form has; a draft of another release may hold others, or other kinds of values. */
function readFacts<Facts extends object>(text: string, begun: Facts): Partial<Facts> {
  if (text === '') return {};
  try {
    const kept: unknown = JSON.parse(text);
    const fits = ([field, value]: [string, unknown]) => {
      const before = begun[field as keyof Facts];
      return field in begun && (before === null || value === null || (typeof value === typeof before && Array.isArray(value) === Array.isArray(before)));
    };
    return Object.fromEntries(Object.entries(kept as object).filter(fits)) as Partial<Facts>;
  } catch {
    return {};
  }
}
