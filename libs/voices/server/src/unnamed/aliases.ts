import { randomInt } from 'node:crypto';

/** Names for people who gave none: a colour and something that grows or flies, with nothing in it of anybody. */
const FIRST = ['Amber', 'Azure', 'Copper', 'Coral', 'Crimson', 'Golden', 'Green', 'Indigo', 'Ivory', 'Jade', 'Lilac', 'Olive', 'Opal', 'Pearl', 'Rose', 'Russet', 'Saffron', 'Scarlet', 'Silver', 'Teal', 'Violet'] as const;
const SECOND = ['Alder', 'Ash', 'Aspen', 'Beech', 'Birch', 'Curlew', 'Elm', 'Finch', 'Hazel', 'Heron', 'Kestrel', 'Lark', 'Linnet', 'Maple', 'Oak', 'Osprey', 'Plover', 'Robin', 'Rowan', 'Swift', 'Willow', 'Wren'] as const;

const pick = <T>(list: readonly T[]): T => list[randomInt(list.length)]!;

/** A name that is not taken in the conversation. */
export function newAlias(taken: ReadonlySet<string>): string {
  for (let tries = 0; ; tries += 1) {
    const alias = `${pick(FIRST)} ${pick(SECOND)}${tries < 50 ? '' : ` ${randomInt(2, 1000)}`}`;
    if (!taken.has(alias)) return alias;
  }
}

/** In an order that nobody can foresee or tell back. */
export function shuffle<T>(list: readonly T[]): T[] {
  const shuffled = [...list];
  for (let at = shuffled.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1);
    [shuffled[at], shuffled[other]] = [shuffled[other]!, shuffled[at]!];
  }
  return shuffled;
}
