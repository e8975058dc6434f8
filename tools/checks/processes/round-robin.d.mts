export interface Balancer {
  readonly url: string;
  readonly counts: { answered: number; byProcess: number[]; lostInKilled: number; lostElsewhere: string[]; unavailable: number };
  kill(process: { pid(): number }): void;
  stop(): Promise<void>;
}

export function startRoundRobin(processes: readonly { url: string; pid(): number }[]): Promise<Balancer>;
