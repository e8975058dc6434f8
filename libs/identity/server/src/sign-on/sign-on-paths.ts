import type { SignOnProblem } from './sign-on-news';

/** The sign-in page, which says what went wrong and can go on to where somebody wanted to be. */
export function signInPath(returnTo: string, problem: SignOnProblem): string {
  const query = new URLSearchParams({ problem, ...(returnTo === '/' ? {} : { returnTo }) });
  return `/sign-in?${query.toString()}`;
}

/** The page that asked for proof, told why there is none. */
export function proofPath(returnTo: string, problem: SignOnProblem): string {
  const url = new URL(returnTo, 'https://waymark.invalid');
  url.searchParams.set('proof', problem);
  return `${url.pathname}${url.search}${url.hash}`;
}
