import { useQueryOf } from '@waymark/platform/web';
import { SignInWaysDocument, type SignInWaysQuery } from './sign-in-ways.generated';

export type SignInWays = SignInWaysQuery['signInWays'];

const isWhole = (email: string) => /^\S+@\S+\.\S+$/.test(email);

/** How people with this address sign in, as far as its domain tells; null until that is known. Not asked for half an address. */
export function useSignInWays(email: string): SignInWays | null {
  const ways = useQueryOf(SignInWaysDocument, { email }, { organisation: null, renewsSession: false, enabled: isWhole(email) });
  return ways.data?.signInWays ?? null;
}

/** Where single sign-on begins, with where it leads. `aim` says that it is to give proof instead. */
export function startOf(way: { startPath: string }, returnTo: string, aim?: 'prove'): string {
  const words = new URLSearchParams({ returnTo });
  if (aim !== undefined) words.set('purpose', aim);
  return `${way.startPath}?${words.toString()}`;
}
