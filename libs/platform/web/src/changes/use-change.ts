import { useState } from 'react';
import { useDraft, type DraftHandle } from '../drafts/use-draft';
import { announce } from '../feedback/live-region';
import { useProblems } from '../forms/use-problems';
import { toRequestError, type RequestError } from '../graphql/request-error';
import { platformText } from '../text/platform.text';
import type { KeptFacts } from './use-kept-facts';

export interface ChangeOptions {
  /** Names the draft of the reason, one for each act on each part: `outcome:ID:withdraw`. */
  draftKey: string;
  /** Whether a reason is asked for: what is approved is not changed without one. */
  asksReason: boolean;
  /** What else was typed and chosen: forgotten once it is saved. */
  kept?: Kept;
  onClose: () => void;
}

type Kept = Pick<KeptFacts<object>, 'keptAt' | 'wasRestored' | 'clear'>;

/** What is given to the act itself. `version` replaces the one that was seen, after a conflict has been looked at. */
export interface Saving {
  reason: string | undefined;
  version: number | undefined;
}

/** What every dialog that changes something shares: the reason, its problems, a conflict, and not saving twice. */
export interface Change {
  asksReason: boolean;
  reason: DraftHandle;
  kept: Kept | undefined;
  problems: ReturnType<typeof useProblems>;
  conflict: RequestError | null;
  isSaving: boolean;
  /**
   * Checks, saves, says so and closes. Nothing that was typed is lost when it fails.
   * @param found our own findings, a sentence for each field that is wrong.
   * @param act saves and answers what to say.
   */
  save: (
    found: Record<string, string | false>,
    act: (saving: Saving) => Promise<string>,
    after?: { version?: number },
  ) => Promise<void>;
  forgetConflict: () => void;
}

export function useChange({ draftKey, asksReason, kept, onClose }: ChangeOptions): Change {
  const reason = useDraft(`${draftKey}:reason`);
  const problems = useProblems((field) => `change-${field}`);
  const [conflict, setConflict] = useState<RequestError | null>(null);
  const [isSaving, setSaving] = useState(false);
  return {
    asksReason,
    reason,
    kept,
    problems,
    conflict,
    isSaving,
    forgetConflict: () => setConflict(null),
    async save(found, act, after = {}) {
      const why = reason.text.trim();
      const isReady = problems.check({ ...found, reason: asksReason && why === '' && platformText('platform.change.reason_needed') });
      if (!isReady || isSaving) return;
      setSaving(true);
      setConflict(null);
      try {
        const said = await act({ reason: asksReason ? why : undefined, version: after.version });
        reason.clear();
        kept?.clear();
        announce(said);
        onClose();
      } catch (thrown) {
        const failure = toRequestError(thrown);
        if (failure.isConflict) setConflict(failure);
        else problems.refuse(failure);
      } finally {
        setSaving(false);
      }
    },
  };
}
