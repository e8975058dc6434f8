import { currentScope } from './request-scope';

/** What one key needs, asked for before the work that needs it begins. */
export interface Foreseen<T> {
  /** Asks for it now, so that it comes with the answer to who asks. Nothing of it is shown to anybody who may not pass. */
  ahead(key: string): void;
  /** What was asked for ahead, or what is asked for now. Handed out once: whoever comes later may have changed it. */
  take(key: string): Promise<T>;
}

/** Declares what a change reads first, for its door (`ahead`) and for its work. It lives as long as the transaction. */
export function foreseen<T>(read: (key: string) => Promise<T>): Foreseen<T> {
  const identity = {};
  const coming = (): Map<string, Promise<T>> => {
    const { loaders } = currentScope();
    let found = loaders.get(identity) as Map<string, Promise<T>> | undefined;
    if (!found) loaders.set(identity, (found = new Map<string, Promise<T>>()));
    return found;
  };
  return {
    ahead(key) {
      const answer = read(key);
      answer.catch(() => undefined);
      coming().set(key, answer);
    },
    take(key) {
      const answer = coming().get(key);
      coming().delete(key);
      return answer ?? read(key);
    },
  };
}
