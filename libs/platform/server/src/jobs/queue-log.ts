import type { LogFunctionFactory } from 'graphile-worker';
import { log } from '../http/log';

interface Failure {
  readonly job?: { readonly task_identifier: string; readonly attempts: number; readonly max_attempts: number };
  readonly error?: { readonly name?: string; readonly code?: string } | null;
}

/** What is said before the first colon is the queue's own; what follows may hold words of people or values of a statement. */
const ownWords = (message: string): string => message.split(/[:']/)[0]!.trim();

/** The queue speaks in lines of ours: facts only, at our level. */
export const logOfQueue: LogFunctionFactory = () => (level, message, meta) => {
  if (level === 'debug') return;
  if (level === 'info') return log('info', { event: 'queue', message: ownWords(message) });
  const { job, error } = (meta ?? {}) as Failure;
  const kind = { error: error?.name ?? null, code: error?.code ?? null };
  if (job) return log('error', { event: 'job_failed', task: job.task_identifier, attempt: job.attempts, of: job.max_attempts, ...kind });
  log(level === 'warning' ? 'warn' : 'error', { event: 'queue', message: ownWords(message), ...kind });
};
