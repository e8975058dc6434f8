import type { Books, Mails } from './chaos.mjs';

export interface SeenOfProcesses {
  shared: { signedInElsewhere: boolean; readElsewhere: number; sameAnswerElsewhere: boolean; letters: number };
  killed: { servers: number; workers: number };
  requests: { answered: number; byProcess: number[]; lostInKilled: number; lostElsewhere: number; unavailable: number };
  wrongReads: number;
  books: Books;
  mails: Mails;
}
export function severalProcesses(how: { kills: number }): Promise<SeenOfProcesses>;
export function isGood(seen: SeenOfProcesses): boolean;
