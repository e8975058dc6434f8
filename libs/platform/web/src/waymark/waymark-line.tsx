import { waymarkPicture, type WaymarkPlace } from '@waymark/platform/domain';
import { toNodes } from './drawing';

export interface WaymarkLineProps extends WaymarkPlace {
  /** What the line shows, in words. Leave it out where the words stand beside the line: screen readers then pass over it. */
  label?: string;
}

/**
 * The waymark line: baseline tick at the left, target flag at the right, filled dot for now, open triangle for where we
 * expected to be. It takes the width it is given and wants at least 8rem.
 */
export function WaymarkLine({ label, ...place }: WaymarkLineProps) {
  const naming = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className="waymark" focusable="false" {...naming}>
      {toNodes(waymarkPicture(place))}
    </svg>
  );
}
