import { announce, DataTable, formatInstant, formatTime } from '@waymark/platform/web';
import { useState } from 'react';
import { useIdentityText } from '../identity.text';
import { RemovePasskeyDialog, RenamePasskeyDialog } from './passkey-dialogs';
import type { Passkey } from './use-passkeys';

export interface PasskeyListProps {
  passkeys: readonly Passkey[];
  /** Whether there are codes too, so that the last passkey is not the last second step. */
  hasCodes: boolean;
}

/** The account's passkeys, each with what can be done to it. */
export function PasskeyList({ passkeys, hasCodes }: PasskeyListProps) {
  const t = useIdentityText();
  const [open, setOpen] = useState<{ act: 'rename' | 'remove'; passkey: Passkey } | null>(null);
  const close = () => setOpen(null);
  const done = (word: string) => {
    announce(word);
    close();
  };
  return (
    <>
      <DataTable
        caption={t('identity.passkeys.title')}
        captionHidden
        cards
        rows={passkeys}
        rowKey={(passkey) => passkey.id}
        columns={[
          { key: 'name', heading: t('identity.passkeys.name'), cell: (passkey) => passkey.name, isRowHeading: true },
          { key: 'added', heading: t('identity.passkeys.added_head'), cell: ({ addedAt }) => t('identity.passkeys.added_on', { day: formatInstant(addedAt) }) },
          {
            key: 'used',
            heading: t('identity.sessions.used'),
            cell: ({ usedAt }) =>
              usedAt === null
                ? t('identity.passkeys.never')
                : t('identity.passkeys.used_at', { day: formatInstant(usedAt), time: formatTime(usedAt) }),
          },
          {
            key: 'acts',
            isNumber: true,
            heading: <span className="vh">{t('identity.passkeys.acts')}</span>,
            cell: (passkey) => (
              <span className="bar">
                {(['rename', 'remove'] as const).map((act) => (
                  <button
                    key={act}
                    type="button"
                    className="btn small"
                    aria-label={t(`identity.passkeys.${act}_this`, { name: passkey.name })}
                    onClick={() => setOpen({ act, passkey })}
                  >
                    {t(`identity.passkeys.${act}`)}
                  </button>
                ))}
              </span>
            ),
          },
        ]}
      />
      {open?.act === 'rename' ? (
        <RenamePasskeyDialog passkey={open.passkey} onDone={() => done(t('identity.passkeys.renamed'))} onClose={close} />
      ) : null}
      {open?.act === 'remove' ? (
        <RemovePasskeyDialog
          passkey={open.passkey}
          isLast={!hasCodes && passkeys.length === 1}
          onDone={() => done(t('identity.passkeys.removed'))}
          onClose={close}
        />
      ) : null}
    </>
  );
}
