import { announce, DataTable, formatInstant, formatTime, Loaded, RequestProblem } from '@waymark/platform/web';
import { useIdentityText } from '../identity.text';
import { useRevokeOtherSessions, useRevokeSession, useSessions, type Session } from './use-account';

/** Where the account is signed in, each with a button that ends it there. */
export function SessionList() {
  const t = useIdentityText();
  const sessions = useSessions(true);
  const revoke = useRevokeSession();
  const revokeOthers = useRevokeOtherSessions();
  const failure = revoke.error ?? revokeOthers.error;
  const end = (session: Session) =>
    revoke.mutate(
      { id: session.id },
      { onSuccess: () => announce(t('identity.sessions.ended', { device: session.device })) },
    );

  return (
    <section className="stack" aria-labelledby="sessions">
      <h2 id="sessions">{t('identity.sessions.title')}</h2>
      <p className="muted">{t('identity.sessions.explain')}</p>
      {failure === null ? null : <RequestProblem error={failure} />}
      <Loaded query={sessions} lines={3}>
        {({ sessions: rows }) => (
          <>
            <DataTable
              caption={t('identity.sessions.title')}
              captionHidden
              cards
              rows={rows}
              rowKey={(session) => session.id}
              columns={[
                {
                  key: 'device',
                  heading: t('identity.sessions.device'),
                  cell: (session) => session.device,
                  isRowHeading: true,
                },
                {
                  key: 'used',
                  heading: t('identity.sessions.used'),
                  cell: ({ current, lastSeenAt }) =>
                    current
                      ? t('identity.sessions.this')
                      : t('identity.sessions.used_at', {
                          day: formatInstant(lastSeenAt),
                          time: formatTime(lastSeenAt),
                        }),
                },
                {
                  key: 'end',
                  isNumber: true,
                  heading: <span className="vh">{t('identity.sessions.end')}</span>,
                  cell: (session) =>
                    session.current ? null : (
                      <button
                        type="button"
                        className="btn small"
                        aria-label={t('identity.sessions.end_on', { device: session.device })}
                        onClick={() => end(session)}
                      >
                        {t('identity.sessions.end')}
                      </button>
                    ),
                },
              ]}
            />
            {rows.filter((session) => !session.current).length > 1 ? (
              <button type="button" className="btn" onClick={() => revokeOthers.mutate({})}>
                {t('identity.sessions.end_others')}
              </button>
            ) : null}
          </>
        )}
      </Loaded>
    </section>
  );
}
