import fc from 'fast-check';
import { builtInSchemes, findBuiltInScheme } from '../categories/built-in';
import { parsePastedBreakdown } from './pasted-breakdown';

const nhs = findBuiltInScheme('nhs-ethnic-2001')!;
const sex = findBuiltInScheme('sex')!;
const rate = ['with', 'of'];
const read = (text: string, scheme = sex, parts: Parameters<typeof parsePastedBreakdown>[2] = rate) => parsePastedBreakdown(text, scheme, parts);
const countsOf = ({ rows }: ReturnType<typeof read>) => Object.fromEntries(rows.map(({ category, counts }) => [category, counts]));
const problemsOf = (text: string, scheme = sex) => read(text, scheme).problems.map(({ line, text: words }) => `${line}: ${words}`);

describe('what is understood', () => {
  test.each([
    ['tabs', 'Female\t12\t30\nMale\t9\t28'],
    ['commas', 'Female,12,30\nMale,9,28'],
    ['semicolons and another system of line ends', 'Female;12;30\r\nMale;9;28\r\n'],
    ['spaces', 'Female   12   30\nMale   9   28'],
    ['headings', 'Sex,With,Of\nFemale,12,30\nMale,9,28'],
    ['headings in another order, and more columns', 'Sex\tOf\tShare\tWith\nFemale\t30\t40%\t12\nMale\t28\t32.1%\t9'],
    ['codes, case and empty lines', 'F,12,30\n\n male ,9,28\n'],
    ['a line of totals', 'Female,12,30\nMale,9,28\nGrand total,21,58'],
    ['the larger numbers first', 'Female,30,12\nMale,28,9'],
  ])('%s', (_what, text) => {
    const { rows, problems, sums } = read(text);
    expect(problems).toEqual([]);
    expect(rows.map(({ category, counts }) => [category, ...counts])).toEqual([['female', 12, 30], ['male', 9, 28]]);
    expect(sums).toEqual([21, 58]);
  });

  test('cells for the API, by category and part', () => {
    expect(read('Female,12,30').cells).toEqual([{ category: 'female', part: 'with', count: 12 }, { category: 'female', part: 'of', count: 30 }]);
  });

  test('headings by the words of the measure', () => {
    const parts = [{ code: 'with', names: ['Agreed'] }, { code: 'of', names: ['Replied'] }];
    expect(countsOf(read('Ethnic group\tReplied\tAgreed\nWhite British\t188\t122', nhs, parts))).toEqual({ A: [122, 188] });
  });

  test('names however they are spelled, with commas in them, beside their codes', () => {
    const text = 'A\tWhite - British\t10\t20\n"Asian or Asian British: INDIAN"\t11\t21\nChinese or\t1\t2\nWhite & Asian\t12\t22\n99\t3\t4\nZ - Not stated\t5\t6';
    const { rows, problems } = read(text, nhs);
    expect(rows.map(({ category }) => category)).toEqual(['A', 'H', 'F', '99', 'Z']);
    expect(problems).toEqual([{ line: 3, text: '"Chinese or" is not in the list "NHS ethnic categories (2001)". Check the spelling; leave out subtotals.' }]);
    expect(countsOf(read('Group,With,Of\nBlack, Black British, Caribbean or African: African,12,30', nhs))).toEqual({ N: [12, 30] });
    expect(countsOf(read('Black, Black British, Caribbean or African - Caribbean,12,30', nhs))).toEqual({ M: [12, 30] });
  });

  test('separators of thousands', () => {
    expect(countsOf(read('Female\t1,234\t12 000\nMale\t987\t1 001'))).toEqual({ female: [1234, 12000], male: [987, 1001] });
    expect(countsOf(read('Female,"1,234","12,000"'))).toEqual({ female: [1234, 12000] });
  });

  test('what was decided is told', () => {
    expect(read('Sex\tOf\tShare\tWith\nFemale\t30\t40%\t12').notes).toEqual(['Left out: "Share".', 'Not there, so counted as nobody: Male, Prefer not to say and Not known.']);
    expect(read('Female,30,12\nMale,28,9').notes[0]).toBe('The first numbers are the larger ones, so they were read as "of how many".');
  });

  test('columns of a table of parts', () => {
    const parts = ['lower', 'middle', 'upper'];
    expect(countsOf(parsePastedBreakdown('Group,Upper,Lower,Middle\nA,3,1,2', nhs, parts))).toEqual({ A: [1, 2, 3] });
    expect(countsOf(parsePastedBreakdown('A,30,2,1', nhs, parts))).toEqual({ A: [30, 2, 1] });
  });
});

describe('what is not', () => {
  test.each([
    ['', 'null: Paste a line for each category, with its counts.'],
    ['Female,40%,30', '1: "40%" is a percentage. Paste counts of people; percentages are worked out from them.'],
    ['Female,<5,30', '1: "<5" is not a count. Paste the exact numbers; they are protected before anybody sees them. Write 0 if there was nobody.'],
    ['Female\t\t30', '1: A count is missing. Write 0 if there was nobody.'],
    ['Female,1.5,30', '1: "1.5" is not a whole number of people.'],
    ['Female,-1,30', '1: "-1" is below 0. A count of people is 0 or more.'],
    ['Female,12', '1: "Female 12" needs a category and 2 counts.'],
    ['Women who drive,12,30', '1: "Women who drive" is not in the list "Sex, as in staff records". Check the spelling; leave out subtotals.'],
    ['F,12,30\nFemale,1,2', '2: "Female" is there twice, first on line 1. Keep one, or add them up.'],
    ['F,Male,1,2', '1: "F, Male" names two categories. Keep the code or the name.'],
    ['Female,1,234,2,000', '1: There are more numbers than the 2 expected. Leave out other columns, and put numbers with commas in quotes or use tabs.'],
    ['Female,12,30\nMale,29,28', '2: "Male" has 29 of 28, which cannot be. Check both counts.'],
    ['Female,12,30\nMale,9,28\nTotal,21,59', '3: The total for "of" is 59, but the rows add up to 58. Check the counts.'],
    ['Female,12,30\nTotal,12,30\nAll,12,30', '3: There are two lines of totals. Keep one.'],
  ])('%j', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  test('every line that cannot be read is listed', () => {
    expect(read('Female,12%,x\nNobody,1,2\nMale,9,28').problems.map(({ line }) => line)).toEqual([1, 1, 2]);
  });
});

test('whatever the spelling, separator and order, the same counts are read', () => {
  const scheme = fc.constantFrom(...builtInSchemes);
  const style = fc.record({ separator: fc.constantFrom('\t', ';'), spelling: fc.constantFrom('code', 'name', 'shouting', 'and', 'both'), thousands: fc.boolean(), heading: fc.boolean(), totals: fc.boolean(), seed: fc.nat() });
  fc.assert(
    fc.property(scheme, style, fc.array(fc.tuple(fc.nat({ max: 2_000_000 }), fc.nat({ max: 2_000_000 })), { minLength: 25, maxLength: 25 }), (chosen, { separator, spelling, thousands, heading, totals, seed }, pairs) => {
      const write = (count: number) => (thousands ? count.toLocaleString('en-GB') : String(count));
      const spell = ({ code, name }: { code: string; name: string }) =>
        ({ code, name, shouting: name.toUpperCase().replaceAll(' ', '  '), and: name.replaceAll(' and ', ' & '), both: `${code}: ${name}` })[spelling]!;
      const data = chosen.categories.map((category, index) => ({ category, with: pairs[index]![0], of: pairs[index]![0] + pairs[index]![1] }));
      const lines = [...data].sort((a, b) => ((a.of * 31 + seed) % 17) - ((b.of * 31 + seed) % 17)).map((row) => [spell(row.category), write(row.with), write(row.of)].join(separator));
      const sum = (part: 'with' | 'of') => data.reduce((total, row) => total + row[part], 0);
      const text = [...(heading ? [['Group', 'with', 'of'].join(separator)] : []), ...lines, ...(totals ? [['Total', write(sum('with')), write(sum('of'))].join(separator)] : [])].join('\n');
      const { cells, problems } = parsePastedBreakdown(text, chosen, rate);
      expect(problems).toEqual([]);
      const expected = data.flatMap((row) => [{ category: row.category.code, part: 'with', count: row.with }, { category: row.category.code, part: 'of', count: row.of }]);
      const order = (list: readonly { category: string; part: string }[]) => [...list].sort((a, b) => `${a.category} ${a.part}`.localeCompare(`${b.category} ${b.part}`));
      expect(order(cells)).toEqual(order(expected));
    }),
    { numRuns: 300 },
  );
});

test('a text that is too long is not cut silently', () => {
  expect(read(`Female,12,30${'\n'.repeat(2000)}Male,9,28`).problems).toEqual([{ line: null, text: 'Paste up to 2000 lines at a time.' }]);
});

test('no text makes it fail, and nothing is read without being listed', () => {
  const text = fc.array(fc.array(fc.oneof(fc.string(), fc.constantFrom('Female', 'M', 'Total', '12', '1,2', '"', '40%', '')), { maxLength: 5 }).map((cells) => cells.join(',')), { maxLength: 8 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, (pasted) => {
      const { cells, rows, problems } = read(pasted);
      expect(cells).toHaveLength(2 * rows.length);
      expect(rows.length + problems.length).toBeGreaterThan(0);
      for (const { count } of cells) expect(Number.isSafeInteger(count) && count >= 0).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
