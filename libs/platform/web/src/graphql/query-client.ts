import { QueryClient } from '@tanstack/react-query';
import { toRequestError } from './request-error';

const minute = 60_000;

/** What was read stays on screen while it is read again, and a window that regains focus asks only for what is a minute old. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: minute,
        gcTime: 30 * minute,
        networkMode: 'always',
        retry: (failures, thrown) => failures < 2 && toRequestError(thrown).isUnreachable,
        retryDelay: (failures) => 500 * 2 ** failures,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
