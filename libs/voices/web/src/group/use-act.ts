import { offerUndo, toRequestError, useProblems, type RequestError } from '@waymark/platform/web';
import { useState } from 'react';

/** One act of a form or button: what is wrong with it, and that it is not done twice at once. */
export interface Act {
  problems: ReturnType<typeof useProblems>;
  isBusy: boolean;
  /**
   * Checks, acts, and says so. What was typed is never lost when it fails.
   * @param found our own findings: a sentence for each field that is wrong
   * @param act does it, and answers what to say; nothing of the space is ever said outside it
   * @returns whether it was done
   */
  run: (found: Record<string, string | false>, act: () => Promise<string | null>) => Promise<boolean>;
}

/** @param onRefused told first why the server refused; answers true when it has dealt with it */
export function useAct(onRefused?: (error: RequestError) => boolean): Act {
  const problems = useProblems();
  const [isBusy, setBusy] = useState(false);
  return {
    problems,
    isBusy,
    async run(found, act) {
      if (isBusy || !problems.check(found)) return false;
      setBusy(true);
      try {
        const message = await act();
        if (message !== null) offerUndo({ message });
        return true;
      } catch (thrown) {
        const error = toRequestError(thrown);
        if (onRefused?.(error) !== true) problems.refuse(error);
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
