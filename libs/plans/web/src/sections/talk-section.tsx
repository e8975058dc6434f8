import { Skeleton, useAfterFirstPaint } from '@waymark/platform/web';
import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';

/** What is spoken about, as the page that shows it knows it. */
export interface TalkSubject {
  kind: 'PLAN' | 'OBJECTIVE' | 'OUTCOME' | 'ACTION' | 'MEASURE' | 'REVIEW';
  id: string;
  /** What people call it: 1.2.2, or the title of a plan. */
  name: string;
  /** True once it is withdrawn: then nothing that happened to it is undone any more. */
  isOver?: boolean;
}

export interface TalkProps {
  organisation: string;
  subject: TalkSubject;
}

/** `story` is all that happened, with a heading of its own; `link` is one line that leads to it. */
export type TalkShape = 'story' | 'link';
type LoadTalk = () => Promise<{ default: ComponentType<TalkProps> }>;

const talks: Partial<Record<TalkShape, ComponentType<TalkProps>>> = {};

/** Says where people speak about the parts of a plan, once and before the first page is shown. Its code is fetched as soon as the page itself stands. */
export function registerTalk(shape: TalkShape, load: LoadTalk): void {
  talks[shape] = lazy(load);
}

/** Where people speak about something; what is given as children where nobody has said how. */
export function Talk({ shape, children = null, ...props }: TalkProps & { shape: TalkShape; children?: ReactNode }) {
  const Shape = talks[shape];
  const isAfter = useAfterFirstPaint();
  const room = shape === 'story' ? <Skeleton /> : null;
  if (Shape === undefined) return children;
  return isAfter ? (
    <Suspense fallback={room}>
      <Shape {...props} />
    </Suspense>
  ) : (
    room
  );
}
