import fc from 'fast-check';
import { drawParity, parityRangeOf, type ParityFigure } from './draw-parity';
import { everyElement, numberOf, readSvg } from './testing/read-svg';

const percentOf = (text: string | undefined) => Number(text?.replace('%', ''));
const dotOf = (markup: string) =>
  percentOf(everyElement(readSvg(markup)).find(({ name }) => name === 'circle')!.attributes.cx);
const linesOf = (markup: string) => everyElement(readSvg(markup)).filter(({ name }) => name === 'line');
const parityOf = (markup: string) => percentOf(linesOf(markup)[1]!.attributes.x1);
const alone = (value: number): ParityFigure => ({ value, lower: null, upper: null });

test('half and twice are equally far from parity', () => {
  const range = parityRangeOf([alone(0.5), alone(2)], 'ratio');
  const [half, twice] = [0.5, 2].map((value) => drawParity(alone(value), range)) as [string, string];
  expect(parityOf(half) - dotOf(half)).toBeCloseTo(dotOf(twice) - parityOf(twice), 1);
  expect(dotOf(half)).toBeLessThan(parityOf(half));
  expect(dotOf(drawParity(alone(1), range))).toBe(parityOf(half));
});

test('gaps are to scale around nought', () => {
  const range = parityRangeOf([alone(-10), alone(5)], 'gap');
  const [below, above] = [-10, 5].map((value) => drawParity(alone(value), range)) as [string, string];
  expect((parityOf(below) - dotOf(below)) / (dotOf(above) - parityOf(above))).toBeCloseTo(2, 1);
});

test('an index has its parity at one hundred', () => {
  const range = parityRangeOf([alone(50), alone(200)], 'ratio', 100);
  expect(dotOf(drawParity(alone(100), range))).toBe(parityOf(drawParity(alone(50), range)));
});

test('the whisker is the interval; one that goes on beyond the picture ends in an arrow', () => {
  const range = parityRangeOf([{ value: 0.8, lower: 0.6, upper: 1.1 }], 'ratio');
  const inside = readSvg(drawParity({ value: 0.8, lower: 0.6, upper: 1.1 }, range));
  expect(everyElement(inside).filter(({ name }) => name === 'path')).toEqual([]);
  const beyond = parityRangeOf([{ value: 1.5, lower: 0.9, upper: 400 }], 'ratio');
  const arrows = everyElement(readSvg(drawParity({ value: 1.5, lower: 0.9, upper: 400 }, beyond))).filter(
    ({ name }) => name === 'path',
  );
  expect(arrows).toHaveLength(1);
  expect(linesOf(drawParity(alone(0.8), range))).toHaveLength(3);
});

test('in a table it is decoration, with a label a picture of its own', () => {
  const range = parityRangeOf([alone(0.8)], 'ratio');
  expect(readSvg(drawParity(alone(0.8), range)).attributes['aria-hidden']).toBe('true');
  expect(readSvg(drawParity(alone(0.8), range, { label: 'Less than parity' })).attributes).toMatchObject({
    role: 'img',
    'aria-label': 'Less than parity',
  });
});

test('whatever the comparison, everything is in the picture', () => {
  const value = fc.oneof(
    fc.double({ min: 0, max: 20, noNaN: true }),
    fc.constantFrom(0, 1, 1e9, Number.POSITIVE_INFINITY),
  );
  const figure = fc.record({ value, lower: fc.option(value), upper: fc.option(value) });
  fc.assert(
    fc.property(
      fc.array(figure, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('ratio' as const, 'gap' as const),
      (figures, scale) => {
        const range = parityRangeOf(figures, scale);
        for (const one of figures) {
          const markup = drawParity(one, range);
          expect(markup).not.toMatch(/NaN|Infinity|undefined/);
          expect(dotOf(markup)).toBeGreaterThanOrEqual(3.9);
          expect(dotOf(markup)).toBeLessThanOrEqual(96.1);
          expect(parityOf(markup)).toBeGreaterThanOrEqual(3.9);
          expect(parityOf(markup)).toBeLessThanOrEqual(96.1);
          expect(numberOf(readSvg(markup), 'height')).toBe(24);
        }
      },
    ),
  );
});
