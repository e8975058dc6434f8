import { useRef } from 'react';
import { toRequestError } from './request-error';

/**
 * Does an act under an idempotency key. An act that got no answer may have taken effect all the same: when it is done again with
 * the same words, it has the same key, so that it takes effect once.
 */
export function useKeyOfAct(): <Answer>(variables: unknown, act: (key: string) => Promise<Answer>) => Promise<Answer> {
  const unanswered = useRef<{ said: string; key: string } | null>(null);
  return async (variables, act) => {
    const said = JSON.stringify(variables);
    const key = unanswered.current?.said === said ? unanswered.current.key : crypto.randomUUID();
    unanswered.current = null;
    try {
      return await act(key);
    } catch (failure) {
      if (toRequestError(failure).isUnreachable) unanswered.current = { said, key };
      throw failure;
    }
  };
}
