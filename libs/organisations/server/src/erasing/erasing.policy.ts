import { allow, deny, type Permit } from '@waymark/platform/domain';

/** Somebody who may be erased, as the rule sees them. */
export interface Erasable {
  readonly hasLeft: boolean;
  readonly isErased: boolean;
  readonly isViewer: boolean;
}

/** Only who has left is erased, by somebody else. */
export function canErase({ hasLeft, isErased, isViewer }: Erasable): Permit {
  if (isErased) return deny('Their personal data is erased already.');
  if (isViewer) return deny('You cannot erase yourself. Ask another admin.');
  return hasLeft ? allow : deny('Only somebody who has left can be erased. End their membership first.');
}

/** Nothing more is done with somebody who was erased. */
export const canChange = ({ isErased }: { readonly isErased: boolean }): Permit => (isErased ? deny('Their personal data is erased. Add them as a new person if they come back.') : allow);
