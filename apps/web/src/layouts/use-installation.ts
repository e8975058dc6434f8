import { useSession } from '@waymark/identity/web';

/** What kind of installation this is; a plain one until the server has answered. */
export function useInstallation(): { demo: boolean; mailIsKept: boolean } {
  return useSession().data?.installation ?? { demo: false, mailIsKept: false };
}
