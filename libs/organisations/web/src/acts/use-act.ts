import { offerUndo, toRequestError, useProblems, type RequestError } from '@waymark/platform/web';
import { useState } from 'react';

/** What every dialog that changes people or teams shares: its problems, a conflict, and not saving twice. */
export interface Act {
  problems: ReturnType<typeof useProblems>;
  conflict: RequestError | null;
  isSaving: boolean;
  /**
   * Checks, saves, says so and closes. Nothing that was filled in is lost when it fails.
   * @param found our own findings, a sentence for each field that is wrong.
   * @param act saves and answers what to say.
   */
  save: (found: Record<string, string | false>, act: () => Promise<string>) => Promise<void>;
}

/** @param onClose closes the dialog, also after it has saved. */
export function useAct(onClose: () => void): Act {
  const problems = useProblems((field) => `act-${field}`);
  const [conflict, setConflict] = useState<RequestError | null>(null);
  const [isSaving, setSaving] = useState(false);
  return {
    problems,
    conflict,
    isSaving,
    async save(found, act) {
      if (isSaving || !problems.check(found)) return;
      setSaving(true);
      setConflict(null);
      try {
        const message = await act();
        onClose();
        offerUndo({ message });
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
