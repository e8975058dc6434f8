// What watch-spikes.mjs wrote while a workload ran, summed up.
import { existsSync, readFileSync } from 'node:fs';

/** @returns what kept the API from answering between two moments; null where nothing was written */
export function explainSpikes(file, key, from, to) {
  if (!file || !existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)).filter(({ at }) => at >= from && at <= to);
  if (lines.length === 0) return null;
  const pauses = lines.flatMap((line) => line.pauses);
  const medians = lines.map(({ delayMedian }) => delayMedian).sort((a, b) => a - b);
  return {
    key, seconds: lines.length, delayMedian: medians[Math.floor(medians.length / 2)], delayMost: Math.max(...lines.map(({ delayMost }) => delayMost)),
    pauses: pauses.length, pausesMost: Math.max(0, ...pauses), pausesTotal: pauses.reduce((sum, each) => sum + each, 0),
  };
}
