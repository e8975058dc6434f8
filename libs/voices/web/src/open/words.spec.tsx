import { expect, test } from '@jest/globals';
import { render } from '@testing-library/react';
import { Words } from './words';

const shown = (html: string) => {
  const { container } = render(<Words html={html} />);
  return container.firstElementChild!.innerHTML;
};

test('what the server renders is shown as it is', () => {
  const html = '<p>Ask <strong>@Lin Zhao</strong> about <a href="https://example.org/a?b=1&amp;c=2" rel="nofollow noopener noreferrer ugc">this</a>.<br>Then:</p><ul><li><em>one</em></li><li><code>two</code></li></ul><blockquote><p>“Later”</p></blockquote>';
  expect(shown(html)).toBe(html);
  expect(shown('<ol>\n<li>one</li>\n</ol>')).toContain('<li>one</li>');
});

test('signs that were made harmless are signs again, and no more than that', () => {
  expect(shown('<p>1 &lt; 2 &amp;&amp; &lt;img src=x onerror=alert(1)&gt;</p>')).toBe('<p>1 &lt; 2 &amp;&amp; &lt;img src=x onerror=alert(1)&gt;</p>');
  expect(shown('<p>&amp;lt;script&amp;gt;</p>')).toBe('<p>&amp;lt;script&amp;gt;</p>');
});

test('markup that should never arrive is text', () => {
  const html = '<p>a</p><script>alert(1)</script><img src="x" onerror="alert(1)"><p onclick="alert(1)">b</p><a href="javascript:alert(1)">c</a><svg/onload=alert(1)>';
  const { container } = render(<Words html={html} />);
  expect(container.querySelectorAll('script, img, svg')).toHaveLength(0);
  expect(container.innerHTML).not.toMatch(/<[^>]*(?:onclick|onerror|onload|javascript)/);
  expect(container.querySelector('a')?.getAttribute('href')).toBeNull();
});

test('elements that are not closed, or closed twice, spoil nothing', () => {
  expect(shown('<p>one <strong>two</p></em></p><p>three</p>')).toBe('<p>one <strong>two</strong></p><p>three</p>');
});
