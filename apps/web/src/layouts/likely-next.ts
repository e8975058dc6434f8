import { address, findPath, useAddress, useLikelyNext } from '@waymark/platform/web';
import { pages } from '../routes';

/** Where people mostly go from a page. */
const next: Readonly<Record<string, string>> = {
  '/$organisation': 'plan',
  '/$organisation/my-work': 'plan',
  '/$organisation/plan': 'measures',
  '/$organisation/measures': 'plan',
};

/** Makes the page ready that people mostly open after this one. */
export function useLikelyNextPage(organisation: string): void {
  const found = findPath(pages.map(({ path }) => path), useAddress());
  const name = found === null ? undefined : next[found.path];
  useLikelyNext(name === undefined ? null : address([organisation, name]));
}
