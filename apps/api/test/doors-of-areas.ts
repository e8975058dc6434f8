import { doorsOfAccessLog } from './doors-of-access-log';
import { doorsOfAccounts } from './doors-of-accounts';
import { doorsOfPeople } from './doors-of-people';
import { doorsOfRecords } from './doors-of-records';
import { doorsOfSecondPerson } from './doors-of-second-person';
import { doorsOfSettings } from './doors-of-settings';

/** The parts of the table of roles that stand in files of their own, each beside what it is about. */
export const doorsOfAreas = { ...doorsOfAccessLog, ...doorsOfAccounts, ...doorsOfPeople, ...doorsOfRecords, ...doorsOfSecondPerson, ...doorsOfSettings } as const;
