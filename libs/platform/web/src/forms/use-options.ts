import { useEffect, useState, type KeyboardEvent } from 'react';

/**
 * The keyboard of a list of options below an input: arrows, Home, End, Enter and Escape, with the focus staying in the
 * input (the WAI-ARIA combobox pattern). The owner picker and the command palette are made of it.
 */
export function useOptions<Item>(items: readonly Item[], onChoose: (item: Item) => void, listId: string) {
  const [at, setAt] = useState(0);
  const active = items.length === 0 ? -1 : Math.min(at, items.length - 1);
  const optionId = (position: number) => `${listId}-${position}`;

  useEffect(() => {
    if (active >= 0) document.getElementById(`${listId}-${active}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [active, listId]);

  const move = (event: KeyboardEvent, next: number) => {
    event.preventDefault();
    setAt((next + items.length) % items.length);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (items.length === 0) return;
    if (event.key === 'ArrowDown') move(event, active + 1);
    else if (event.key === 'ArrowUp') move(event, active - 1);
    else if (event.key === 'Enter') {
      event.preventDefault();
      onChoose(items[active]!);
    }
  };
  return { active, activeId: active < 0 ? undefined : optionId(active), setActive: setAt, optionId, onKeyDown };
}
