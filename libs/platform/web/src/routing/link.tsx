import { useLocation, useRouter } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, MouseEvent, Ref } from 'react';
import { useWarming } from '../ahead/use-warmth';

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** An address made by a path function. */
  to: string;
  /** Marks the link as the current page: by default when the address is the same; `section` also for pages below it. */
  current?: 'page' | 'section' | 'never';
  ref?: Ref<HTMLAnchorElement>;
}

const isPlainPress = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** A link to another page of Waymark: a real `a href`, opened without loading the whole site again. */
export function Link({ to, current = 'page', onClick, target, ref, ...rest }: LinkProps) {
  const router = useRouter();
  const here = useLocation({ select: (location) => location.pathname });
  const path = to.split(/[?#]/)[0]!;
  const isHere = current !== 'never' && (here === path || (current === 'section' && here.startsWith(`${path}/`)));
  const warming = useWarming(to);
  return (
    <a
      aria-current={isHere ? 'page' : undefined}
      {...rest}
      ref={ref}
      href={to}
      target={target}
      onFocus={warming.begin}
      onBlur={warming.end}
      onMouseEnter={warming.begin}
      onMouseLeave={warming.end}
      onTouchStart={warming.now}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented || target !== undefined || !isPlainPress(event)) return;
        event.preventDefault();
        void router.navigate({ href: to });
      }}
    />
  );
}
