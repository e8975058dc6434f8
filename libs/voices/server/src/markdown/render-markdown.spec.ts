import { JSDOM } from 'jsdom';
import { nastyTexts } from './nasty-texts.story';
import { findMentions, renderMarkdown, toPlainText } from './render-markdown';

const { window } = new JSDOM();
const ALLOWED = new Set(['P', 'STRONG', 'EM', 'UL', 'OL', 'LI', 'BLOCKQUOTE', 'PRE', 'CODE', 'BR', 'A']);
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = { A: ['href', 'rel'], OL: ['start'], CODE: ['class'] };

/** What a browser makes of it: elements and attributes that are not allowed, and links that lead anywhere but out. */
function findHarm(html: string): string[] {
  const { body } = new window.DOMParser().parseFromString(`<main>${html}</main>`, 'text/html');
  const main = body.querySelector('main')!;
  const outside = body.children.length === 1 ? [] : ['broke out of its place'];
  return [...outside, ...[...main.querySelectorAll('*')].flatMap((element) => [
    ...(ALLOWED.has(element.tagName) ? [] : [element.outerHTML]),
    ...element.getAttributeNames().filter((name) => !ATTRIBUTES[element.tagName]?.includes(name)).map((name) => `${element.tagName} ${name}`),
    ...(element.hasAttribute('href') && !/^(https?:|mailto:)$/.test(new URL(element.getAttribute('href')!, 'about:blank').protocol) ? [element.outerHTML] : []),
    ...(element.hasAttribute('class') && !/^language-/.test(element.className) ? [element.outerHTML] : []),
  ])];
}

test(`${nastyTexts.length} nasty texts come out as words`, () => {
  expect(nastyTexts.length).toBeGreaterThan(500);
  expect(nastyTexts.flatMap((text) => findHarm(renderMarkdown(text)).map((harm) => [text, harm]))).toEqual([]);
});

test('the check would see harm', () => {
  expect(findHarm('<p onclick="x">a</p>')).toEqual(['P onclick']);
  expect(findHarm('<a href="javascript:x">a</a>')).toHaveLength(1);
  expect(findHarm('</main><img src="x">')).toHaveLength(1);
});

test('emphasis, lists, quotes, code and links are read', () => {
  expect(renderMarkdown('**now** and *then*')).toBe('<p><strong>now</strong> and <em>then</em></p>');
  expect(renderMarkdown('- a\n- b')).toBe('<ul>\n<li>a</li>\n<li>b</li>\n</ul>');
  expect(renderMarkdown('[the paper](https://example.org/a?b=1&c=2)')).toBe('<p><a href="https://example.org/a?b=1&amp;c=2" rel="nofollow noopener noreferrer ugc">the paper</a></p>');
});

test('headings, pictures and HTML stay as typed', () => {
  expect(renderMarkdown('# loud')).toBe('<p># loud</p>');
  expect(renderMarkdown('a <b>b</b>')).toBe('<p>a &lt;b&gt;b&lt;/b&gt;</p>');
});

const LIN = '01234567-89ab-4cde-8f01-23456789abcd';

test('a mention is the name, as typed, and gives the person', () => {
  expect(renderMarkdown(`ask @[Lin *Zhao*](person:${LIN})`)).toBe('<p>ask <strong>@Lin *Zhao*</strong></p>');
  expect(findMentions(`@[Lin](person:${LIN}) and again @[Lin](person:${LIN})`)).toEqual([LIN]);
});

test('a summary is plain words of a line', () => {
  expect(toPlainText('**Why** <now>?\n\n- a & b', 40)).toBe('Why <now>? a & b');
  expect(toPlainText('one two three four', 10)).toBe('one two t…');
});
