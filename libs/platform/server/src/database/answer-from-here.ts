import { currentScope, tx } from './request-scope';

/**
 * Says that the loaders hold what the answer to this change is going to ask, as it stands after the change: read in its transaction or
 * returned by it. What they do not hold is read after the commit, as all of it is where nobody says this.
 * Not for a change of who may do what: the answer goes by the rights that were found before it.
 * @param hold puts it into loaders, which begin empty, so that nothing from before the change is left in them
 */
export function answerFromHere(hold: () => void): void {
  currentScope().loaders = new Map();
  tx().holdsAnswer = true;
  hold();
}
