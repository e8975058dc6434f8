import type { SvgElement } from '@waymark/platform/domain';
import { toNodes } from '@waymark/platform/web';

/**
 * A drawing of ours in the page: element by element, never as markup. The content security policy refuses markup that is put in
 * as text, and so no word in a drawing, whoever wrote it, can ever become more than a word.
 */
export function ChartImage({ drawing }: { drawing: SvgElement }) {
  return toNodes([drawing]);
}
