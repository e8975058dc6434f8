import fc from 'fast-check';
import { addDays, toWords } from '@waymark/platform/domain';
import { toPeriodText, toShortPeriodText } from '../calendar/period-text';
import { frequencies, periodOf } from '../calendar/periods';
import { toFigureText } from '../words/figure-text';
import { readPeriod } from './pasted-period';
import { parsePastedSeries } from './pasted-series';

describe('dates as people write them', () => {
  const anyPeriod = { frequency: null, firstPeriodOn: null };
  test.each([
    ['31/10/2026', '2026-10-31', '2026-10-31'],
    ['1.2.26', '2026-02-01', '2026-02-01'],
    ['2026-10-31', '2026-10-31', '2026-10-31'],
    ['2026-10-31T00:00:00', '2026-10-31', '2026-10-31'],
    ['3 November 2026', '2026-11-03', '2026-11-03'],
    ['3rd Nov 26', '2026-11-03', '2026-11-03'],
    ['Oct 2026', '2026-10-01', '2026-10-31'],
    ['october  2026', '2026-10-01', '2026-10-31'],
    ["Sept '26", '2026-09-01', '2026-09-30'],
    ['Oct-26', '2026-10-01', '2026-10-31'],
    ['10/2026', '2026-10-01', '2026-10-31'],
    ['2026-10', '2026-10-01', '2026-10-31'],
    ['Q2 2025/26', '2025-07-01', '2025-09-30'],
    ['Q4 2025-26', '2026-01-01', '2026-03-31'],
    ['q1 fy25/26', '2025-04-01', '2025-06-30'],
    ['Q2 2026', '2026-04-01', '2026-06-30'],
    ['2025/26', '2025-04-01', '2026-03-31'],
    ['2025-26', '2025-04-01', '2026-03-31'],
    ['2025 to 2026', '2025-04-01', '2026-03-31'],
    ['FY 2025/26', '2025-04-01', '2026-03-31'],
    ['2026', '2026-01-01', '2026-12-31'],
    ['July to September 2026', '2026-07-01', '2026-09-30'],
    ['Jul-Sep 2026', '2026-07-01', '2026-09-30'],
    ['Apr 2025 – Mar 2026', '2025-04-01', '2026-03-31'],
    ['3 to 9 November 2026', '2026-11-03', '2026-11-09'],
    ['28 October to 3 November 2026', '2026-10-28', '2026-11-03'],
    ['46326', '2026-10-31', '2026-10-31'],
  ])('%s', (text, from, to) => {
    expect(readPeriod(text, anyPeriod)).toEqual({ from, to });
  });

  test.each(['10/31/2026', '30/02/2026', '2026-13-01', 'October', '2025/27', 'Q5 2026', '1850', 'Sep 2026 to Jul 2026', 'soon', '', '61%', '99999', '12 October 1726'])('not a date: %j', (text) => {
    expect(readPeriod(text, anyPeriod)).toBeNull();
  });

  test('a year means the months the years of the measure begin with', () => {
    expect(readPeriod('2025/26', { frequency: 'yearly', firstPeriodOn: '2020-09-01' })).toEqual({ from: '2025-09-01', to: '2026-08-31' });
    expect(readPeriod('2009-10', { frequency: 'yearly', firstPeriodOn: null })).toEqual({ from: '2009-04-01', to: '2010-03-31' });
  });
});

describe('a series', () => {
  test('values, in whatever order', () => {
    expect(parsePastedSeries('Month\tConfidence\nOct 2026\t61%\nSep 2026\t58.5%\n', 'monthly')).toEqual({
      rows: [
        { line: 3, from: '2026-09-01', to: '2026-09-30', value: 58.5, numerator: null, denominator: null },
        { line: 2, from: '2026-10-01', to: '2026-10-31', value: 61, numerator: null, denominator: null },
      ],
      problems: [],
      notes: [],
    });
  });

  test('how many of how many, and the figure they come to', () => {
    expect(parsePastedSeries('30/09/2026,58,"1,200"', 'monthly').rows).toEqual([{ line: 1, from: '2026-09-01', to: '2026-09-30', value: null, numerator: 58, denominator: 1200 }]);
    expect(parsePastedSeries('Sep 2026,58,100,58%', 'monthly').rows[0]).toMatchObject({ value: 58, numerator: 58, denominator: 100 });
    expect(parsePastedSeries('Sep 2026,60,40,1.5', 'monthly').rows[0]).toMatchObject({ value: 1.5, numerator: 60 });
  });

  test('headings say which is which, and other columns are left alone', () => {
    const { rows, problems } = parsePastedSeries('Period;Out of;Comment;Agreed\nQ2 2025/26;100;fine;58', 'quarterly');
    expect(problems).toEqual([]);
    expect(rows).toEqual([{ line: 2, from: '2025-07-01', to: '2025-09-30', value: null, numerator: 58, denominator: 100 }]);
  });

  test('a day or month stands for its period', () => {
    expect(parsePastedSeries('Nov 2026,3', 'quarterly').rows[0]).toMatchObject({ from: '2026-10-01', to: '2026-12-31' });
    expect(parsePastedSeries('31/03/2026,3', 'yearly').rows[0]).toMatchObject({ from: '2025-04-01', to: '2026-03-31' });
    expect(parsePastedSeries('31/03/2026,3', 'once').rows[0]).toMatchObject({ from: '2026-03-31', to: '2026-03-31' });
    expect(parsePastedSeries('31/03/2026,3', null).rows[0]).toMatchObject({ from: '2026-03-31', to: '2026-03-31' });
  });

  test.each([
    ['', 'null: Paste a line for each period, with its figure.'],
    ['10/31/2026,61', '1: "10/31/2026" is not a date. Write the day first (31/10/2026), or the month (Oct 2026), the quarter (Q2 2025/26) or the year (2025/26).'],
    ['Oct 2026,lots', '1: "lots" is not a number.'],
    ['Oct 2026,61\n31/10/2026,62', '2: There is a figure for October 2026 on line 1 already. Keep one.'],
    ['July to September 2026,61', '1: "July to September 2026" covers more than one period of this measure, or parts of several.'],
    ['Oct 2026,1,0', '1: It cannot be "of 0". The second number is of how many, and above 0.'],
    ['Oct 2026,58,100\nNov 2026,58', '2: A number is missing.'],
    ['Oct 2026,58,100,57%', '1: 57 is not what 58 of 100 comes to. Check the three numbers.'],
    ['Oct 2026,1,2,3,4', 'null: Paste the period and up to three numbers: how many, of how many, and the figure. Leave out other columns, or give the columns headings.'],
  ])('%j is refused', (text, problem) => {
    expect(parsePastedSeries(text, 'monthly').problems.map(({ line, text: words }) => `${line}: ${words}`)).toEqual([problem]);
  });

  test('what was decided is told', () => {
    expect(parsePastedSeries('Q2 2026,61\nQ3 2026', 'quarterly').notes).toEqual(['1 line without a figure was left out.', '"Q2 2026" was read as April to June 2026. For quarters of the financial year write "Q2 2025/26".']);
  });
});

test('what is written as we write it is read back as it was', () => {
  const writings = [toPeriodText, toShortPeriodText, ({ to }: { to: string }) => to, ({ to }: { to: string }) => to.split('-').reverse().join('/'), ({ from }: { from: string }) => toWords(from)];
  const format = { unit: 'percent', unitLabel: null, decimals: 1 } as const;
  const day = fc.integer({ min: 0, max: 15_000 }).map((days) => addDays('2000-01-01', days));
  fc.assert(
    fc.property(fc.constantFrom(...frequencies), fc.option(day), fc.uniqueArray(day, { minLength: 1, maxLength: 20 }), fc.constantFrom(...writings), fc.constantFrom('\t', ';'), (frequency, first, days, write, separator) => {
      const periods = [...new Map(days.map((on) => periodOf(on, frequency, first)).map((period) => [period.to, period])).values()];
      const data = periods.map((period, index) => ({ period, value: ((index * 137) % 1001) / 10 }));
      const { rows, problems } = parsePastedSeries(data.map(({ period, value }) => `${write(period)}${separator}${toFigureText(value, format)}`).join('\n'), frequency, first);
      expect(problems).toEqual([]);
      const expected = data.map(({ period, value }) => ({ ...period, value })).sort((a, b) => (a.to < b.to ? -1 : 1));
      expect(rows.map(({ from, to, value }) => ({ from, to, value }))).toEqual(expected);
    }),
    { numRuns: 600 },
  );
});

test('no text makes it fail', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('Oct 2026', '31/10/2026', 'Q1 2026', '2025/26', '61%', '1,234', '-', 'value', 'of'));
  const text = fc.array(fc.array(cell, { maxLength: 5 }).map((cells) => cells.join('\t')), { maxLength: 6 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, fc.constantFrom(null, ...frequencies), (pasted, frequency) => {
      for (const { from, to, value } of parsePastedSeries(pasted, frequency).rows) {
        expect(from <= to).toBe(true);
        if (value !== null) expect(Number.isFinite(value)).toBe(true);
      }
    }),
    { numRuns: 1500 },
  );
});
