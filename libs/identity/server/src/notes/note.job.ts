import { Inject, Injectable } from '@nestjs/common';
import type { AuditDetail } from '@waymark/platform/domain';
import { Clock, type JobHandler } from '@waymark/platform/server';
import { toHour } from '../sessions/session-life';
import { keepNote } from './account-notes.queries';
import { NOTE } from './note-for-account';

const MILLISECONDS_A_DAY = 86_400_000;
const MILLISECONDS_AN_HOUR = 3_600_000;

/** Failures are told by the day: an entry for each guess would let whoever guesses fill the chain. */
function whenOf(kind: string, now: Date): { at: Date; readyAt: Date } {
  const isByDay = kind === 'identity.sign_in_failed';
  const at = isByDay ? new Date(Math.floor(now.getTime() / MILLISECONDS_A_DAY) * MILLISECONDS_A_DAY) : toHour(now);
  return { at, readyAt: new Date(at.getTime() + (isByDay ? MILLISECONDS_A_DAY : MILLISECONDS_AN_HOUR)) };
}

/** Keeps what an account did until its hour, or day, is over. Of addresses without an account nothing is kept. */
@Injectable()
export class NoteJob implements JobHandler {
  readonly task = NOTE;

  constructor(@Inject(Clock) private readonly clock: Clock) {}

  async handle({ kind, accountId, detail }: Record<string, unknown>): Promise<void> {
    if (typeof kind !== 'string' || typeof accountId !== 'string') return;
    await keepNote({ kind, accountId, detail: (detail ?? {}) as AuditDetail, ...whenOf(kind, this.clock.now()) });
  }
}
