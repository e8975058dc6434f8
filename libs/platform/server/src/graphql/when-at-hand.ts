/** A value that is here, or a promise of one that has to be asked for. */
export type AtHand<Value> = Value | Promise<Value>;

/**
 * Goes on with a value: at once where it is at hand, else when it has come. For what a page asks of each of its rows; everywhere else
 * `await` reads better. See decision 31.
 */
export const whenAtHand = <Value, Next>(value: AtHand<Value>, next: (value: Value) => AtHand<Next>): AtHand<Next> =>
  value instanceof Promise ? value.then(next) : next(value);
