import { useEffect, useId, useRef, useState, type ButtonHTMLAttributes, type ReactNode } from 'react';

export interface MenuProps {
  /** What the button shows. */
  button: ReactNode;
  buttonProps?: ButtonHTMLAttributes<HTMLButtonElement>;
  /** Links and buttons; a press on a link or on a button closes the menu. */
  children: ReactNode;
  /** Which edge of the button the menu stands at. */
  align?: 'start' | 'end';
}

/** A button with a popover of links and buttons. Not an ARIA menu: Tab moves through it, as through any list of links. */
export function Menu({ button, buttonProps, children, align = 'start' }: MenuProps) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    const shown = popover.current;
    if (shown === null) return;
    const onToggle = (event: Event) => setOpen((event as ToggleEvent).newState === 'open');
    shown.addEventListener('toggle', onToggle);
    return () => shown.removeEventListener('toggle', onToggle);
  }, []);

  const place = () => {
    const from = opener.current?.getBoundingClientRect();
    const shown = popover.current;
    if (from === undefined || shown === null) return;
    const width = Math.max(shown.offsetWidth, 240);
    const wanted = align === 'end' ? from.right - width : from.left;
    shown.style.left = `${Math.max(8, Math.min(wanted, window.innerWidth - width - 8))}px`;
    const below = window.innerHeight - from.bottom;
    const fitsBelow = below > shown.offsetHeight + 8 || below > from.top;
    shown.style.top = fitsBelow ? `${from.bottom + 4}px` : 'auto';
    shown.style.bottom = fitsBelow ? 'auto' : `${window.innerHeight - from.top + 4}px`;
  };

  useEffect(() => {
    if (isOpen) place();
  });

  return (
    <>
      <button
        className="btn"
        {...buttonProps}
        ref={opener}
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        popoverTarget={id}
      >
        {button}
      </button>
      <div
        ref={popover}
        id={id}
        className="menu"
        popover="auto"
        onClick={(event) => {
          if ((event.target as Element).closest('a, button:not([data-stays])')) popover.current?.hidePopover?.();
        }}
      >
        {isOpen ? children : null}
      </div>
    </>
  );
}
