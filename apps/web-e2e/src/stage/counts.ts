/** Counts by ethnic group: one group is too small to show, the others are not. Of White as many as the sum asks for. */
const COUNTS = 'B 5/8 C 11/17 D 3/6 E 3/6 F 3/5 G 2/5 H 8/13 J 5/10 K 2/4 L 4/7 M 5/11 N 7/16 P 1/2 R 2/4 S 1/3 Z 6/9 99 3/5';
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  White: ['A', 'B', 'C'],
  'Mixed or multiple ethnic groups': ['D', 'E', 'F', 'G'],
  'Asian or Asian British': ['H', 'J', 'K', 'L'],
  'Black, Black British, Caribbean or African': ['M', 'N', 'P'],
  'Chinese or other ethnic group': ['R', 'S'],
  'Not stated or not known': ['Z', '99'],
};

/** Cells as they come from a spreadsheet, whose sums are those of the figure of their period. */
export function countsThatAddUpTo({ numerator, denominator }: { numerator: number; denominator: number }): {
  readonly pasted: string;
  /** The group that is too small. */
  readonly small: string;
  /** How many each group has. */
  readonly groups: Readonly<Record<string, number>>;
} {
  const told = COUNTS.split(/ (?=\w+ \d)/).map((cell) => cell.split(/[ /]/)).map(([code, with_, of]) => [code!, Number(with_), Number(of)] as const);
  const left = (at: 1 | 2, sum: number) => told.reduce((rest, cell) => rest - cell[at], sum);
  const cells = [['A', left(1, numerator), left(2, denominator)] as const, ...told];
  const sizes = new Map(cells.map(([code, , of]) => [code, of]));
  const groups = Object.fromEntries(Object.entries(GROUPS).map(([name, codes]) => [name, codes.reduce((sum, code) => sum + sizes.get(code)!, 0)]));
  return { pasted: cells.map((cell) => cell.join('\t')).join('\n'), small: 'Chinese or other ethnic group', groups };
}
