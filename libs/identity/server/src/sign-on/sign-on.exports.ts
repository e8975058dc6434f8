export { isPublicAddress, Outbound } from './outbound';
export { claimDomain, listProvedDomains, releaseDomain, setWayOfDomain } from './proved-domains.queries';
export { refuseWhereSignOnIsEnforced } from './refuse-enforced';
export { findLiveRevision, forgetProvider, keepRevision, type ProviderKind, type ProviderRevision, putInForce, revokeSessionsOfProvider } from './sign-on.queries';
export { sealedFor } from './sealed-for';
export { type Admission, type Arrival, SignOnNews, type SignOnProblem, type TestOutcome } from './sign-on-news';
export { startPathOf } from './sign-in-ways.resolver';
export { openResetFor, RESET_MINUTES } from '../password-reset/password-reset.queries';
export { FactorSeal } from '../second-factor/factor-seal';
