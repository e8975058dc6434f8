import { page, type PageRoute, type SearchWords } from '@waymark/platform/web';

/** What the address of the sign-in page says, and of others that lead on. */
export const readSignInSearch = (words: SearchWords) => ({ returnTo: words['returnTo'], problem: words['problem'] });

const readReturn = (words: SearchWords) => ({ returnTo: words['returnTo'] });
const readProof = (words: SearchWords) => ({ proof: words['proof'] });

export const identityRoutes: readonly PageRoute[] = [
  page('/', () => import('./organisations/organisations.page')),
  page('/sign-in', () => import('./sign-in/sign-in.page'), readSignInSearch),
  page('/sign-in/done', () => import('./sign-in/signed-in.page'), readProof),
  page('/sign-in/forgotten', () => import('./forgotten/forgotten.page')),
  page('/sign-in/new-password/$token', () => import('./forgotten/new-password.page')),
  page('/welcome/$token', () => import('./invitation/welcome.page')),
  page('/account', () => import('./account/account.page')),
  page('/account/second-step', () => import('./second-step/second-step.page'), readReturn),
  page('/demo-mail', () => import('./demo/demo-mail.page')),
];
