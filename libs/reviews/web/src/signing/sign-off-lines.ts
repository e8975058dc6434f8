import type { Review } from '../workspace/use-review';

/** One line of the sign-off: somebody, or the board as a whole. */
export interface SignOffLine {
  key: string;
  name: string;
  capacity: string | null;
  /** LATER where the stage has not opened. */
  state: 'SIGNED' | 'DECLINED' | 'ASKED' | 'LATER';
  at: string | null;
  version: number | null;
  words: string | null;
  opensOn: string;
}

type Facts = Pick<Review, 'signOffs' | 'stages' | 'stage' | 'boardName' | 'state'>;

/**
 * Everybody who signed, declined or is asked, the executives first and the board last. Whoever signed more than one version has one
 * line, with the latest.
 */
export function listLines({ signOffs, stages, stage, boardName, state }: Facts): SignOffLine[] {
  const order = stages.map(({ kind }) => kind);
  const isLater = (kind: (typeof order)[number]) => order.indexOf(kind) > order.indexOf(stage) || state === 'PLANNED';
  const lines = new Map<string, SignOffLine & { place: number }>();
  for (const one of signOffs) {
    const key = `${one.stage}:${one.person.id}`;
    const before = lines.get(key);
    if (before !== undefined && (before.version ?? 0) > (one.paperVersion ?? 0)) continue;
    const opensOn = stages.find(({ kind }) => kind === one.stage);
    lines.set(key, {
      key,
      name: one.person.name,
      capacity: one.capacity,
      state: one.standing === 'ASKED' && isLater(one.stage) ? 'LATER' : one.standing,
      at: one.signedAt,
      version: one.paperVersion,
      words: one.words,
      opensOn: opensOn?.meetsOn ?? opensOn?.opensOn ?? '',
      place: order.indexOf(one.stage),
    });
  }
  const board = stages.find(({ kind }) => kind === 'BOARD');
  const listed = [...lines.values()].sort((one, other) => one.place - other.place);
  if (board === undefined || listed.some(({ place }) => place === order.indexOf('BOARD'))) return listed;
  const asked = { key: 'board', name: boardName, capacity: null, at: null, version: null, words: null, opensOn: board.meetsOn ?? board.opensOn };
  return [...listed, { ...asked, state: isLater('BOARD') ? 'LATER' : 'ASKED' }];
}
