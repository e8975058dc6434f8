import { Platform1763800000001 } from './1763800000001-platform';
import { HistoryNamesAnActor1763800000002 } from './1763800000002-history-names-an-actor';
import { ReadinessSeesMigrations1763800000003 } from './1763800000003-readiness-sees-migrations';
import { AuditChain1763800000004 } from './1763800000004-audit-chain';
import { Placement1763800000005 } from './1763800000005-placement';
import { ContentChanges1763800000006 } from './1763800000006-content-changes';
import { Leaving1763800000007 } from './1763800000007-leaving';

/** What has to be laid before any context's tables. */
export const platformMigrations = [Platform1763800000001, HistoryNamesAnActor1763800000002, ReadinessSeesMigrations1763800000003, AuditChain1763800000004, Placement1763800000005, ContentChanges1763800000006, Leaving1763800000007] as const;
