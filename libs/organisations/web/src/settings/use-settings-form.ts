import { toRequestError, useDraft, useProblems, type RequestError } from '@waymark/platform/web';
import { useState } from 'react';
import { changedFacts, readKept, type SettingsFacts } from './settings-facts';

export interface SettingsFormOptions<Facts extends SettingsFacts> {
  /** Names the draft. */
  name: string;
  /** What the page showed when it was opened. */
  begun: { version: number; facts: Facts };
  /** What is wrong, a sentence for each field. */
  check: (facts: Facts) => Partial<Record<keyof Facts, string | false>>;
  /** Saves the fields that are different and answers the version that this made. */
  save: (changed: Partial<Facts>, version: number) => Promise<number>;
  /** What another admin has made of a field, as this form holds it. */
  toFact: (field: keyof Facts, value: unknown) => string;
}

/** A page of settings as a form: what was typed is kept on the device, only what is different is sent, and when another admin was first, each field is chosen by itself. */
export function useSettingsForm<Facts extends SettingsFacts>({ name, begun, check, save, toFact }: SettingsFormOptions<Facts>) {
  const [seen, setSeen] = useState(begun);
  const draft = useDraft(`settings:${name}:facts`);
  const problems = useProblems();
  const [conflict, setConflict] = useState<RequestError | null>(null);
  const [undecided, setUndecided] = useState<readonly string[]>([]);
  const [phase, setPhase] = useState<'idle' | 'saving' | 'saved'>('idle');
  const facts: Facts = { ...seen.facts, ...readKept(draft.text, seen.facts) };

  const keep = (next: Facts, base = seen.facts) => {
    const changed = changedFacts(base, next);
    if (Object.keys(changed).length === 0) draft.clear();
    else draft.write(JSON.stringify(changed));
  };

  async function send(next: Facts, base: { version: number; facts: Facts }): Promise<void> {
    if (phase === 'saving' || !problems.check(check(next))) return;
    setPhase('saving');
    try {
      const version = await save(changedFacts(base.facts, next), base.version);
      draft.clear();
      setSeen({ version, facts: next });
      setConflict(null);
      setPhase('saved');
    } catch (thrown) {
      const failure = toRequestError(thrown);
      const fields = failure.conflictFields.filter((field) => field in next);
      setPhase('idle');
      if (failure.isConflict && fields.length > 0) {
        setConflict(failure);
        setUndecided(fields);
      } else problems.refuse(failure);
    }
  }

  /** Settles the first field that two people have changed; after the last one, everything is saved on top of what is there now. */
  function settle(value: string): void {
    const [field, ...rest] = undecided;
    const next = { ...facts, [field!]: value };
    keep(next);
    setUndecided(rest);
    if (rest.length > 0) return;
    const current = conflict?.current ?? {};
    const theirs = Object.fromEntries(conflict!.conflictFields.filter((each) => each in next).map((each) => [each, toFact(each, current[each])]));
    const base = { version: Number(current['version']), facts: { ...seen.facts, ...theirs } };
    setConflict(null);
    setSeen(base);
    void send(next, base);
  }

  return {
    facts,
    phase,
    problems,
    kept: draft,
    /** The field to decide on now, with what both want; null when nobody was first. */
    conflict: conflict === null || undecided.length === 0 ? null : { field: undecided[0] as keyof Facts & string, theirs: toFact(undecided[0]!, conflict.current?.[undecided[0]!]), by: conflict.changedBy, at: conflict.changedAt },
    settle,
    isChanged: Object.keys(changedFacts(seen.facts, facts)).length > 0,
    set(change: Partial<Facts>): void {
      setPhase('idle');
      keep({ ...facts, ...change });
    },
    submit: (): Promise<void> => send(facts, seen),
  };
}

export type SettingsForm<Facts extends SettingsFacts> = ReturnType<typeof useSettingsForm<Facts>>;
