import { lazy } from 'react';

/** One thing that happened to a part of a plan, for histories that contexts above tell. Its code is fetched with them. */
export const LazyHistoryEntry = lazy(async () => ({ default: (await import('../actions/history-entry')).HistoryEntry }));
