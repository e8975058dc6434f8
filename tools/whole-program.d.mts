/** The built program, running on a throw-away PostgreSQL. */
export interface WholeProgram {
  /** Where the pages and the API are. */
  url: string;
  ownerUrl: string;
  appUrl: string;
  jobsUrl: string;
  /** As the superuser of the server, in its maintenance database. */
  adminUrl: string;
  /** Number of the HTTP process at this moment: one that is killed is started again. */
  serverPid(): number;
  /** Ends everything and removes all data. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL, migrates, fills in the demo and starts server and worker. Needs the build.
 * @param options demo: with demo data and demo sign-in (default true); worker: with background jobs (default true)
 */
export function startWholeProgram(options?: {
  demo?: boolean;
  worker?: boolean;
  env?: Record<string, string>;
}): Promise<WholeProgram>;
