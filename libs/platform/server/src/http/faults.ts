import { log } from './log';

/** What people are told of an error that is not theirs. */
interface Shown {
  readonly code: 'platform.unavailable' | 'platform.busy' | 'platform.unexpected';
  readonly message: string;
}

const AWAY: Shown = { code: 'platform.unavailable', message: 'Waymark cannot reach its database just now. Nothing you typed is lost: try again in a minute.' };
const BUSY: Shown = { code: 'platform.busy', message: 'Somebody else is changing the same thing just now. Nothing was saved: try again in a moment.' };
const MOVING: Shown = { code: 'platform.unavailable', message: 'Your organisation is being moved to another database just now. Nothing you typed is lost: try again in a moment.' };
const NOT_NOW: Shown = { code: 'platform.unavailable', message: 'The database does not take this just now. Nothing you typed is lost: try again in a minute.' };
const OURS: Shown = { code: 'platform.unexpected', message: 'Something went wrong on our side.' };

/** PostgreSQL is stopping, starting or not to be reached, or its disk, memory or connections are used up. */
const AWAY_CODES = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|57P0\d|08\d{3}|53\d{3}|58030)$/;
const AWAY_WORDS = /Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect/;
/** TypeORM lets go of a connection that breaks under it, and then complains of the statement that comes next. */
const CUT_OFF = 'QueryRunnerAlreadyReleasedError';
/** A lock was waited for too long, or two changes waited for each other. */
const BUSY_CODES = /^(55P03|40P01|40001)$/;
/**
 * PostgreSQL refuses now what it does at other times: it is read-only (after a failover, or because its disk fills up), or not in the
 * state that a statement needs. The log says where in the code: a statement of ours can be at fault as well.
 */
const NOT_NOW_CODES = /^(25006|55000)$/;
/** The organisation is being moved, or this process was not told of the database that it is in. */
const MOVING_CODES = /^PV(404|503)$/;

/** Trouble that may be over when it is tried again, or null for a bug of ours. */
function findPassingTrouble(cause: unknown): Shown | null {
  const { name = '', code = '', message = '' } = (cause ?? {}) as { name?: string; code?: string; message?: string };
  if (AWAY_CODES.test(code) || AWAY_WORDS.test(message) || name === CUT_OFF) return AWAY;
  if (MOVING_CODES.test(code)) return MOVING;
  if (NOT_NOW_CODES.test(code)) return NOT_NOW;
  return BUSY_CODES.test(code) ? BUSY : null;
}

/** The lines of a stack that say where, without the first, which repeats the message. */
const placesOf = ({ stack = '', message = '' }: { stack?: string; message?: string }): string[] =>
  stack
    .slice(stack.indexOf(message) + message.length)
    .split('\n')
    .filter((line) => /^ +at /.test(line))
    .map((line) => line.trim());

/** What the log keeps of a fault: its kind, the database's codes, and where in the code. Never its message, which may repeat what people wrote. */
export function describeFault(cause: unknown): Record<string, unknown> {
  const fault = (cause ?? {}) as { name?: string; message?: string; code?: string; table?: string; constraint?: string; stack?: string };
  const { name, code, table, constraint } = fault;
  return { name, code, table, constraint, at: placesOf(fault) };
}

/** Writes a fault to the log, with facts that help to find it, and gives what people are told. */
export function reportFault(cause: unknown, facts: { readonly requestId: string | null; readonly path?: string | undefined }): Shown {
  const trouble = findPassingTrouble(cause);
  if (trouble) log('warn', { event: 'passing_trouble', ...facts, error: trouble === NOT_NOW ? describeFault(cause) : { code: (cause as { code?: string }).code } });
  else log('error', { event: 'unexpected_error', ...facts, error: describeFault(cause) });
  return trouble ?? OURS;
}
