import { useCallback, useState } from 'react';

type Folds = Record<string, boolean>;

const nothing: Folds = {};

const keyOf = (planId: string) => `waymark.folds.${planId}`;

function readFolds(planId: string): Folds {
  try {
    return JSON.parse(localStorage.getItem(keyOf(planId)) ?? '{}') as Folds;
  } catch {
    return {};
  }
}

/**
 * Which parts of a plan are folded, remembered on this device. While a filter is on, everything it finds is open; folding
 * something then lasts until the filter changes.
 */
export function useFolds(planId: string, filterKey: string) {
  const [kept, setKept] = useState(() => readFolds(planId));
  const [passing, setPassing] = useState<{ key: string; folds: Folds }>({ key: filterKey, folds: nothing });
  const passingFolds = passing.key === filterKey ? passing.folds : nothing;
  const isFiltered = filterKey !== '';

  const setOpen = useCallback(
    (changes: Folds) => {
      if (isFiltered) {
        setPassing((before) => ({ key: filterKey, folds: { ...(before.key === filterKey ? before.folds : {}), ...changes } }));
        return;
      }
      setKept((before) => {
        const next = { ...before, ...changes };
        try {
          localStorage.setItem(keyOf(planId), JSON.stringify(next));
        } catch {
          // Where nothing can be kept, the folds last for this visit.
        }
        return next;
      });
    },
    [planId, filterKey, isFiltered],
  );

  const isOpen = useCallback(
    (id: string, isOpenAtFirst: boolean): boolean => (isFiltered ? (passingFolds[id] ?? true) : (kept[id] ?? isOpenAtFirst)),
    [isFiltered, passingFolds, kept],
  );
  return { isOpen, setOpen };
}
