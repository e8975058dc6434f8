import { EmptyState, formatInstant, formatTime, Loaded, Meta, PageHeading } from '@waymark/platform/web';
import { useIdentityText } from '../identity.text';
import { MailBody } from './mail-body';
import { useKeptMail } from './use-kept-mail';

/** Mail of the demo: shown here, because nothing is sent. */
export default function DemoMailPage() {
  const t = useIdentityText();
  return (
    <div className="reading stack">
      <PageHeading>{t('identity.mail.title')}</PageHeading>
      <p className="muted">{t('identity.mail.explain')}</p>
      <Loaded query={useKeptMail()} isPage>
        {({ keptMail }) =>
          keptMail.length === 0 ? (
            <EmptyState>{t('identity.mail.none')}</EmptyState>
          ) : (
            <ol className="lines">
              {keptMail.map((mail) => (
                <li key={mail.id}>
                  <h2>{mail.subject}</h2>
                  <Meta>
                    {t('identity.mail.to', { to: mail.to })}. {formatInstant(mail.createdAt)},{' '}
                    {formatTime(mail.createdAt)}
                  </Meta>
                  <MailBody body={mail.body} />
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </div>
  );
}
