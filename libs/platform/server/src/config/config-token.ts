/** What the environment says, for whoever is handed it. */
export const CONFIG = Symbol('config');
