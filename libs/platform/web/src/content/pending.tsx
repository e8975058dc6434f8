/** Marks a place that something may still fill. What stands below waits unseen until it is known, so that it does not move. */
export const Pending = () => <span hidden className="pending" />;
