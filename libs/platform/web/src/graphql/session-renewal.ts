/**
 * When a session has ended while a page is open, the page stays: a sign-in panel is laid over it, and the request that
 * failed is repeated afterwards. The identity context supplies the panel; requests only know this promise.
 */
type Renewal = () => Promise<boolean>;

let renewal: Renewal | null = null;
let waiting: Promise<boolean> | null = null;

/** Says how a person signs in again. Answers a function that takes the registration back. */
export function registerSessionRenewal(renew: Renewal): () => void {
  renewal = renew;
  return () => {
    if (renewal === renew) renewal = null;
  };
}

/** True once the person has signed in again; false when there is no panel or they closed it. Many callers share one panel. */
export function renewSession(): Promise<boolean> {
  if (renewal === null) return Promise.resolve(false);
  waiting ??= renewal().finally(() => {
    waiting = null;
  });
  return waiting;
}
