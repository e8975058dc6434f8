export interface FollowedServer {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly jobsUrl: string;
  readonly adminUrl: string;
  readonly replica: {
    readonly appUrl: string;
    /** From now on it hears of nothing; it goes on answering. */
    pause(): Promise<unknown>;
    resume(): Promise<unknown>;
  };
  stop(): Promise<void>;
}

/** A throw-away server with the three roles and an empty database, and a replica that follows it. */
export function startFollowedServer(): Promise<FollowedServer>;
