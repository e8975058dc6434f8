import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { ExportSink } from './write-export';

/**
 * Writes the files of an export into a new folder. It bears another name until all of it is there: what was stopped half way is
 * never taken for the whole.
 */
export async function writeToFolder<T>(folder: string, work: (sink: ExportSink) => Promise<T>): Promise<T> {
  const half = `${folder}.unfinished`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { recursive: true, mode: 0o700 });
  const add = async (name: string, chunks: AsyncIterable<Buffer>) => {
    const file = path.join(half, name);
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    const handle = await open(file, 'wx', 0o600);
    try {
      for await (const chunk of chunks) await handle.writeFile(chunk);
      await handle.sync();
    } finally {
      await handle.close();
    }
  };
  try {
    const result = await work({ add });
    await rename(half, folder);
    return result;
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    throw error;
  }
}
