import { drawChart } from './draw-chart';
import { drawParity, parityRangeOf } from './draw-parity';
import { everyElement, readSvg } from './testing/read-svg';
import { samplePicture, samplePoint } from './testing/sample-picture';

/** Words that try to become something else than words. */
const corpus = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onload='alert(1)",
  '</title></svg><script>alert(1)</script>',
  ']]><!-- --><![CDATA[',
  '&lt;script&gt; &#x3c;b&#x3e; &notanentity; & &&',
  'javascript:alert(1)',
  '\u0000\u0008\u001b[31m\ud800 lone \udfff\ufffe',
  '\u202eright to left\u202c مرحبا שלום',
  '👩🏽‍🔬👨‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿 Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
  '${1+1} {{constructor}} %s %n',
  'x'.repeat(5000),
];
const allowed = new Set(['svg', 'title', 'desc', 'g', 'line', 'path', 'circle', 'text']);

test.each(corpus)('words stay words: %j', (words) => {
  const points = [
    { ...samplePoint(0, 40), label: words, text: words, reason: words },
    { ...samplePoint(1, 60, 'concern'), label: words, text: words, reason: words },
  ];
  const markup = drawChart(
    samplePicture({
      title: words,
      description: words,
      points,
      gaps: [{ on: samplePoint(2, 0).on, label: words }],
      targets: [
        { on: samplePoint(1, 0).on, value: 50, text: words },
        { on: '2028-01-01', value: 70, text: words },
      ],
      events: [{ on: points[1]!.on, text: words, kind: 'note' }],
      format: { unit: 'count', unitLabel: words, decimals: 0 },
      latestText: words,
      expectedText: words,
    }),
    { width: 720, height: 380, id: words },
  );
  const elements = everyElement(readSvg(markup));
  for (const { name, attributes } of elements) {
    expect(allowed).toContain(name);
    expect(Object.keys(attributes).filter((key) => /^on|^style$|href$/i.test(key))).toEqual([]);
  }
  const kept = words.replace(/[\u0000\u0008\u001b\ud800\udfff\ufffe](?![\udc00-\udfff])/g, '\ufffd');
  if (!words.includes('\u0000')) expect(elements[1]!.text).toBe(kept);
  expect(markup).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  expect(elements[0]!.attributes['aria-labelledby']).toMatch(/^[\w-]* ?[\w-]*$/);
});

test('the label of a row against parity stays a label', () => {
  const figure = { value: 0.8, lower: 0.6, upper: 1.1 };
  const range = parityRangeOf([figure], 'ratio');
  for (const label of corpus) expect(readSvg(drawParity(figure, range, { label })).attributes.role).toBe('img');
});
