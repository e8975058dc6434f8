/** A variable of the environment that is missing or wrong. */
export class ConfigError extends Error {}
