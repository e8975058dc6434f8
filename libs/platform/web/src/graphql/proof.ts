/**
 * Some acts ask for proof that the owner of the account still sits there. The page stays: a panel is laid over it that asks for a
 * code or the password, and the act is sent again afterwards. The identity context supplies the panel.
 */
type AskForProof = () => Promise<boolean>;

let panel: AskForProof | null = null;
let waiting: Promise<boolean> | null = null;

/** Says how proof is asked for. Answers a function that takes the registration back. */
export function registerProof(ask: AskForProof): () => void {
  panel = ask;
  return () => {
    if (panel === ask) panel = null;
  };
}

/** True once proof was given; false when there is no panel or it was closed. Many callers share one panel. */
export function askForProof(): Promise<boolean> {
  if (panel === null) return Promise.resolve(false);
  waiting ??= panel().finally(() => {
    waiting = null;
  });
  return waiting;
}
