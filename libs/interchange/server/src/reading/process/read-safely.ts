import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readPlan, type PlanDraft, type ReadPlanOptions, type Sheet } from '@waymark/interchange/domain';
import { LARGEST_FILE } from '../files/file-kind';
import { ImportRefusal, isRefusalCode } from '../import-refusal';
import { readWorkbook } from '../read-workbook';
import type { ReaderAnswer, ReaderRequest } from './reader-messages';

export interface ReaderLimits {
  readonly timeoutMs?: number;
  readonly memoryMb?: number;
  /** The reading process's program. Found beside the bundle when not given. */
  readonly readerPath?: string | undefined;
}

/** With the sending and the saving of the draft, a file is settled within ten seconds. */
const TIMEOUT_MS = 8_000;
const MEMORY_MB = 400;

/**
 * Reads a file into sheets in a process of its own, which is ended when it takes too long or too much memory.
 * Whatever a file does, the caller gets sheets or an ImportRefusal.
 */
export async function readSafely(bytes: Uint8Array, fileName: string, limits: ReaderLimits = {}): Promise<Sheet[]> {
  const answer = await ask({ bytes, fileName, plan: null }, limits);
  if (answer === null) return readWorkbook(bytes, fileName);
  if ('sheets' in answer) return answer.sheets;
  throw new ImportRefusal('reader_failed');
}

/** Like `readSafely`, and finds the plan in the same process. */
export async function readPlanSafely(bytes: Uint8Array, fileName: string, plan: ReadPlanOptions = {}, limits: ReaderLimits = {}): Promise<PlanDraft> {
  const answer = await ask({ bytes, fileName, plan }, limits);
  if (answer === null) return readPlan(await readWorkbook(bytes, fileName), plan);
  if ('draft' in answer) return answer.draft;
  throw new ImportRefusal('reader_failed');
}

/** Null when there is no program for the reading process, as on the command line of a checkout that was not built. */
async function ask(request: ReaderRequest, limits: ReaderLimits): Promise<ReaderAnswer | null> {
  if (request.bytes.length === 0) throw new ImportRefusal('empty_file');
  if (request.bytes.length > LARGEST_FILE) throw new ImportRefusal('file_too_large');
  const program = limits.readerPath ?? findReader();
  if (!program) return null;
  const memoryMb = limits.memoryMb ?? MEMORY_MB;
  const reader = fork(program, [], {
    execArgv: [`--max-old-space-size=${Math.floor(memoryMb * HEAP_SHARE)}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {},
  });
  try {
    return await waitForAnswer(reader, request, limits.timeoutMs ?? TIMEOUT_MS);
  } finally {
    reader.kill('SIGKILL');
  }
}

/** The rest of the process's memory is its program, its buffers and the file itself. */
const HEAP_SHARE = 0.75;

function waitForAnswer(reader: ChildProcess, request: ReaderRequest, timeoutMs: number): Promise<ReaderAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => settle(() => reject(new ImportRefusal('took_too_long'))), timeoutMs);
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      reader.removeAllListeners();
      reader.on('error', () => undefined);
      finish();
    };
    reader.once('message', (answer: ReaderAnswer) => settle(() => ('refusal' in answer ? reject(toRefusal(answer.refusal)) : resolve(answer))));
    reader.once('error', () => settle(() => reject(new ImportRefusal('reader_failed'))));
    reader.once('exit', (_code, signal) => settle(() => reject(new ImportRefusal(signal === 'SIGABRT' || signal === 'SIGTRAP' || signal === 'SIGILL' ? 'too_much_memory' : 'reader_failed'))));
    reader.send(request, () => undefined);
  });
}

function toRefusal(code: string): ImportRefusal {
  return new ImportRefusal(isRefusalCode(code) ? code : 'reader_failed');
}

/** Beside the bundle, whether this code landed in an entry or in one of its chunks. */
function findReader(): string | null {
  const places = ['./reader.js', '../reader.js'].map((place) => fileURLToPath(new URL(place, import.meta.url)));
  return places.find((place) => existsSync(place)) ?? null;
}
