import { Platform1763800000001 } from './1763800000001-platform';
import { HistoryNamesAnActor1763800000002 } from './1763800000002-history-names-an-actor';

/** What has to be laid before any context's tables. */
export const platformMigrations = [Platform1763800000001, HistoryNamesAnActor1763800000002] as const;
