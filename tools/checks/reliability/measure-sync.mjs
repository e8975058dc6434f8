// How long this disk takes to say that it has written: rates of writing mean little without it.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const TIMES = 300;

/** Milliseconds of fdatasync of one page, half of the times and 99 of 100 times. */
export function measureSync() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-sync-'));
  const handle = fs.openSync(path.join(folder, 'page'), 'w');
  const page = Buffer.alloc(8192, 1);
  const took = [];
  for (let turn = 0; turn < TIMES; turn += 1) {
    fs.writeSync(handle, page, 0, page.length, 0);
    const began = performance.now();
    fs.fdatasyncSync(handle);
    took.push(performance.now() - began);
  }
  fs.closeSync(handle);
  fs.rmSync(folder, { recursive: true });
  took.sort((one, other) => one - other);
  const at = (part) => Number(took[Math.floor(TIMES * part)].toFixed(3));
  return { syncMillisecondsHalf: at(0.5), syncMilliseconds99: at(0.99) };
}
