import { expect, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { drawWaymark, waymarkScreenPalette } from '@waymark/platform/domain';
import { render, screen } from '@testing-library/react';
import { setMessageCompiler } from '../text/language';
import { WaymarkKey } from './waymark-key';
import { WaymarkLine } from './waymark-line';

setMessageCompiler(compileMessage);

test('beside words the line is passed over; with a label it says what it shows', () => {
  const { rerender, container } = render(<WaymarkLine now={0.5} expected={0.4} />);
  expect(screen.queryByRole('img')).toBeNull();
  expect(container.querySelector('svg')!.getAttribute('aria-hidden')).toBe('true');
  rerender(<WaymarkLine now={0.5} label="Half way from 40% to 60%" />);
  expect(screen.getByRole('img', { name: 'Half way from 40% to 60%' })).toBeTruthy();
});

test('a page shows the very shapes a report prints', () => {
  const place = { now: 0.5, expected: 0.4, isThere: false };
  const { container } = render(<WaymarkLine {...place} />);
  const report = new DOMParser().parseFromString(
    drawWaymark(place, { width: 200, palette: waymarkScreenPalette }),
    'image/svg+xml',
  );
  const shapes = (root: Element) =>
    [...root.children]
      .flatMap((shape) => [shape, ...shape.querySelectorAll('*')])
      .map((one) => [one.tagName, ...[...one.attributes].map(({ name, value }) => `${name}=${value}`)]);
  expect(shapes(container.querySelector('svg')!)).toEqual(shapes(report.documentElement.firstElementChild!));
});

test('the key names every mark, and the date of the targets where they share one', () => {
  render(<WaymarkKey targetOn="March 2028" />);
  const entries = screen.getAllByRole('listitem').map((entry) => entry.textContent);
  expect(entries).toEqual(['Baseline', 'Now', 'Where we expected to be', 'Target, March 2028']);
});
