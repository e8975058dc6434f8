import { AccountMenu, Dialog, draftStore, forgetDraftsOf, offerUndo } from '@waymark/platform/web';
import { useState } from 'react';
import { useIdentityText } from '../identity.text';
import { useSignOut } from './use-session';

export interface AccountMenuOfProps {
  name: string;
  email: string;
  initials?: string;
  links: readonly { to: string; label: string }[];
}

const initialsOf = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .filter((_, at, all) => at === 0 || at === all.length - 1)
    .join('')
    .toUpperCase();

/** The person's menu. Before signing out it asks what to do with words that were never saved. */
export function AccountMenuOf({ name, email, initials, links }: AccountMenuOfProps) {
  const t = useIdentityText();
  const signOut = useSignOut();
  const [drafts, setDrafts] = useState<number | null>(null);

  const leave = async (forgets: boolean) => {
    setDrafts(null);
    if (forgets) await forgetDraftsOf(email);
    signOut.mutate({}, { onError: (failure) => offerUndo({ message: failure.message }) });
  };
  const askThenLeave = async () => {
    const kept = await draftStore()
      .listOf(email.toLowerCase())
      .catch(() => []);
    if (kept.length > 0) setDrafts(kept.length);
    else await leave(false);
  };

  return (
    <>
      <AccountMenu
        name={name}
        email={email}
        initials={initials ?? initialsOf(name)}
        links={links}
        onSignOut={() => void askThenLeave()}
      />
      {drafts === null ? null : (
        <Dialog title={t('identity.drafts.title', { count: drafts })} onClose={() => setDrafts(null)}>
          <p>{t('identity.drafts.explain')}</p>
          <div className="bar mt">
            <button type="button" className="btn primary" onClick={() => setDrafts(null)}>
              {t('identity.drafts.stay')}
            </button>
            <button type="button" className="btn" onClick={() => void leave(false)}>
              {t('identity.drafts.keep')}
            </button>
            <button type="button" className="btn" onClick={() => void leave(true)}>
              {t('identity.drafts.delete')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
