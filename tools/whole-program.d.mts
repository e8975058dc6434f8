/** A PostgreSQL that follows another one. */
export interface Replica {
  /** For the role of the program. */
  appUrl: string;
  adminUrl: string;
  pid(): number;
  /** Kills it at once; what comes back starts it again. */
  takeAway(): Promise<() => Promise<void>>;
  stop(): Promise<void>;
}

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
  /** The same of the worker process; null where there is none. */
  workerPid(): number | null;
  /**
   * Starts one more HTTP process on the same database. `restart` asks it to stop, waits until it has, and starts it again at the same address.
   * @param different variables of its environment that differ from those of the others
   */
  addServer(different?: Record<string, string>): Promise<{ url: string; restart(): Promise<void>; pid(): number }>;
  /** Starts one more worker on the same database. */
  addWorker(): Promise<{ pid(): number }>;
  /** Starts a copy of the database that follows it at once; for a program started as mortal. */
  addReplica(): Promise<Replica>;
  /** Kills PostgreSQL at once and starts it again; for a program started as mortal. */
  killDatabase(): Promise<void>;
  /** Kills PostgreSQL at once; what comes back starts it again. For a program started as mortal. */
  takeDatabaseAway(): Promise<() => Promise<void>>;
  /** Ends everything and removes all data. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL, migrates, fills in the demo and starts server and worker. Needs the build.
 * @param options demo: with demo data and demo sign-in (default true); worker: with background jobs (default true); mortal: its processes will be killed,
 * so PostgreSQL writes to disk before it answers and the server is started again as often as it ends (default false);
 * place: the folder in which PostgreSQL keeps its own (default: that of the system for temporary files)
 */
export function startWholeProgram(options?: {
  demo?: boolean;
  worker?: boolean;
  mortal?: boolean;
  place?: string;
  env?: Record<string, string>;
}): Promise<WholeProgram>;

/**
 * Runs a command of `waymark` against a program that runs, and gives back what it printed; throws when it fails.
 * @param program where it is and how its database is reached
 * @param args for example 'organisation', 'open', '--slug', 'harbour'
 */
export function commandFor(program: Pick<WholeProgram, 'url' | 'appUrl' | 'jobsUrl'>, ...args: string[]): Promise<string>;
