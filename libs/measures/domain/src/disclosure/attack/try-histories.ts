import { type Audience, AUDIENCES } from '../audience';
import { attack, type Recovered } from './attacker';
import { type BrokenPromise, listBroken } from './broken-promises';
import { type History, type Protect, writeHistory } from './histories';
import { Random } from './random';

/** What came of many attacks. */
export interface Trial {
  readonly tables: number;
  /** Hidden cells and sizes of groups that were attacked. */
  readonly hidden: number;
  /** Those that were bounded more closely than the rules allow, each with the seed of its history. */
  readonly recovered: readonly (Recovered & { readonly seed: number; readonly reader: Audience; readonly period: number })[];
  /** Promises between releases that were not kept, each with the seed of its history. */
  readonly broken: readonly (BrokenPromise & { readonly seed: number })[];
}

/** What one kind of reader sees of one period: all that was ever released of it to them and to those less well informed. */
function attackAs(history: History, reader: Audience, period: number) {
  const position = AUDIENCES.indexOf(reader);
  const seen = history.releases.filter((release) => release.period === period && AUDIENCES.indexOf(release.audience) >= position);
  return attack(seen.map((release) => ({ ...release, width: release.audience === reader ? release.width : null })));
}

/** Publishes random histories until so many tables were published, and attacks all of them as every reader. */
export function tryHistories(tables: number, seed: number, protect?: Protect): Trial {
  let published = 0;
  let hidden = 0;
  const recovered: Trial['recovered'][number][] = [];
  const broken: Trial['broken'][number][] = [];
  for (let number = 0; published < tables; number += 1) {
    const history = writeHistory(new Random(seed + number), protect);
    published += history.releases.length;
    broken.push(...listBroken(history).map((one) => ({ ...one, seed: seed + number })));
    for (const period of new Set(history.releases.map((release) => release.period))) {
      for (const reader of new Set(history.releases.map(({ audience }) => audience))) {
        const found = attackAs(history, reader, period);
        hidden += found.hidden;
        recovered.push(...found.recovered.map((one) => ({ ...one, seed: seed + number, reader, period })));
      }
    }
  }
  return { tables: published, hidden, recovered, broken };
}
