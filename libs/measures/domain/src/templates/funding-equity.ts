import type { MeasureTemplate } from './measure-template';

const SHARE = { set: 'funding_equity', kind: 'numeric', unit: 'percent', unitLabel: null, decimals: 1, better: 'higher', frequency: 'quarterly', people: 'none', question: null, parity: null, breakdown: null } as const;
const WHO_COUNTS = 'Say once who counts as led by people from ethnic minority groups, for example more than half of trustees and of senior staff, and let applicants say so themselves.';

/** For those who give or share out money: who asks, who gets it, and how much. */
export const fundingEquity: readonly MeasureTemplate[] = [
  {
    ...SHARE,
    key: 'funding-applications',
    name: 'Applications',
    statement: 'More of those who ask us for funding are led by people from ethnic minority groups',
    definition: 'Share of the applications we receive that come from organisations led by people from ethnic minority groups.',
    numeratorWords: 'Applications from organisations led by people from ethnic minority groups',
    denominatorWords: 'All applications, with those where it is not known',
    dataSource: 'Register of applications',
    caveats: `${WHO_COUNTS} Applications are counted, not applicants, so one that applies twice counts twice.`,
  },
  {
    ...SHARE,
    key: 'funding-approvals',
    name: 'Approvals',
    statement: 'Applications from organisations led by people from ethnic minority groups are as likely to be approved as others',
    definition: 'How many times as likely applications from all other applicants are to be approved as those from organisations led by people from ethnic minority groups. 1.00 is equal; above 1.00 the others are approved more often.',
    numeratorWords: 'Other applications approved, as a share of those decided',
    denominatorWords: 'Applications from organisations led by people from ethnic minority groups approved, as a share of those decided',
    unit: 'ratio',
    decimals: 2,
    better: 'lower',
    frequency: 'yearly',
    people: 'different_each_time',
    dataSource: 'Register of decisions',
    caveats: `${WHO_COUNTS} Count applications in the period they were decided, and leave out those that were withdrawn. With few decisions the ratio swings widely by chance.`,
    parity: 1,
    breakdown: { dimension: 'applicant_kind', schemeKey: 'applicant-kind', groupingKey: 'applicant-two-v1', shape: 'rate', parts: [], compares: 'ratio', comparatorGroup: 'all_other', comparatorOnTop: true },
  },
  {
    ...SHARE,
    key: 'funding-amounts',
    name: 'Amounts',
    statement: 'More of our money reaches organisations led by people from ethnic minority groups',
    definition: 'Share of the money we award that goes to organisations led by people from ethnic minority groups.',
    numeratorWords: 'Pounds awarded to organisations led by people from ethnic minority groups',
    denominatorWords: 'All pounds awarded',
    dataSource: 'Register of awards',
    caveats: `${WHO_COUNTS} One large award can move the share for a whole year; look at the number of awards beside it. Count an award once, in the period it was made, whatever it is paid out over.`,
  },
];
