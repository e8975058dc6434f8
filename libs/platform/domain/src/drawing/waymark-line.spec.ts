import { escapeMarkup, svg, toCoordinate, toMarkup } from './svg';
import { drawWaymark, waymarkMeanings, waymarkPicture, waymarkShape } from './waymark-line';

const dotOf = (markup: string) => /<circle cx="([-\d.]+)%"/.exec(markup)?.[1];
/** The triangle is the only nested picture with an open shape; its rim and itself make two paths. */
const triangleOf = (markup: string) => /<svg x="([-\d.]+)%"[^>]*><path d="M-5/.exec(markup)?.[1];

test('the baseline is at the left and the target at the right of everything between', () => {
  const markup = drawWaymark({ now: 0.5, expected: 0.25 }, { width: 200 });
  expect(dotOf(markup)).toBe('49.5');
  expect(triangleOf(markup)).toBe('26.25');
  expect(dotOf(drawWaymark({ now: 0 }, { width: 200 }))).toBe('3');
  expect(dotOf(drawWaymark({ now: 1 }, { width: 200 }))).toBe('96');
});

test('what went the wrong way or beyond the target stays just beyond the end of the line', () => {
  expect(dotOf(drawWaymark({ now: -7 }, { width: 200 }))).toBe('-0.72');
  expect(dotOf(drawWaymark({ now: 40 }, { width: 200 }))).toBe('99.72');
});

test('before the first figure there is no dot, and without an expectation no triangle', () => {
  const markup = drawWaymark({ now: null, expected: null }, { width: 200 });
  expect(dotOf(markup)).toBeUndefined();
  expect(triangleOf(markup)).toBeUndefined();
  expect(markup).toContain('M0 26V7l-10 4 10 4');
});

test('a target that the baseline met already has its dot at the flag; numbers that are none draw nothing', () => {
  expect(dotOf(drawWaymark({ now: null, isThere: true }, { width: 200 }))).toBe('96');
  expect(dotOf(drawWaymark({ now: 0.2, isThere: true }, { width: 200 }))).toBe('21.6');
  expect(drawWaymark({ now: Number.NaN, expected: Number.POSITIVE_INFINITY }, { width: 200 })).toBe(
    drawWaymark({ now: null }, { width: 200 }),
  );
});

test('it is decoration beside words, or has words of its own, which cannot break out of it', () => {
  expect(drawWaymark({ now: 0.5 }, { width: 200 })).toContain('aria-hidden="true"');
  const named = drawWaymark({ now: 0.5 }, { width: 200, label: '"><script>alert(1)</script>' });
  expect(named).toContain('role="img" aria-label="&quot;&gt;&lt;script&gt;');
  expect(named).not.toContain('aria-hidden');
});

test('reports get real colours, pages get those of their theme', () => {
  expect(drawWaymark({ now: 0.5, expected: 0.4 }, { width: 200 })).not.toContain('var(');
  expect(toMarkup(svg('svg', {}, ...waymarkPicture({ now: 0.5, expected: 0.4 })))).not.toContain('#');
  for (const meaning of waymarkMeanings)
    expect(toMarkup(svg('svg', {}, ...waymarkShape(meaning)))).toContain('var(--ink)');
});

test('markup escapes whatever it is given, and holds nothing that XML cannot', () => {
  expect(escapeMarkup(`<a href='x'>"&`)).toBe('&lt;a href=&#39;x&#39;&gt;&quot;&amp;');
  expect(escapeMarkup('a\u0000b\u001bc\ud83d')).toBe('a\ufffdb\ufffdc\ufffd');
  expect(escapeMarkup('مرحبا 👩🏽‍🔬')).toBe('مرحبا 👩🏽‍🔬');
  expect(toMarkup(svg('text', { x: undefined, y: 1.005 }, 'a < b', svg('tspan')))).toBe(
    '<text y="1">a &lt; b<tspan/></text>',
  );
});

test('numbers are finite and short', () => {
  expect(toCoordinate(1 / 3)).toBe('0.33');
  expect(toCoordinate(-0.001)).toBe('0');
  expect(() => toCoordinate(Number.NaN)).toThrow(RangeError);
});
