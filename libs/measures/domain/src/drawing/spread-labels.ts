interface Block {
  /** Place of the first label of the block. */
  start: number;
  count: number;
  /** What the first label would wish for on behalf of all of them. */
  wishes: number;
}

/**
 * Moves labels as little as possible so that neighbours are at least a gap apart and all are within bounds.
 * @param wanted where each would like to be, in rising order; no more of them than there is room for.
 * @returns where each is, in the same order.
 */
export function spreadLabels(
  wanted: readonly number[],
  gap: number,
  bounds: { readonly from: number; readonly to: number },
): number[] {
  const toStart = (wishes: number, count: number) =>
    Math.max(bounds.from, Math.min(bounds.to - gap * (count - 1), wishes / count));
  const blocks: Block[] = [];
  for (const wish of wanted) {
    let block: Block = { start: toStart(wish, 1), count: 1, wishes: wish };
    for (
      let before = blocks.at(-1);
      before && before.start + gap * before.count > block.start;
      before = blocks.at(-1)
    ) {
      blocks.pop();
      const count = before.count + block.count;
      const wishes = before.wishes + block.wishes - gap * before.count * block.count;
      block = { start: toStart(wishes, count), count, wishes };
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ start, count }) => Array.from({ length: count }, (_, at) => start + gap * at));
}
