import { announce, formatInstant, Loaded, useMutationOf, useQueryOf, type RequestError } from '@waymark/platform/web';
import { useState } from 'react';
import styles from '../reviews.module.css';
import { useReviewsText } from '../reviews.text';
import { CalendarLinksDocument, MakeCalendarLinkDocument, RevokeCalendarLinkDocument } from './calendar.generated';

/** The dates of reviews in one's own calendar: an address that is shown once, and can be taken back. */
export function CalendarSection() {
  const t = useReviewsText();
  const links = useQueryOf(CalendarLinksDocument, {});
  const make = useMutationOf(MakeCalendarLinkDocument, { refreshes: [CalendarLinksDocument] });
  const revoke = useMutationOf(RevokeCalendarLinkDocument, { refreshes: [CalendarLinksDocument] });
  const [address, setAddress] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const refused = { onError: (failure: RequestError) => setRefusal(failure.message) };
  return (
    <section className={`${styles['part']} noprint`} aria-labelledby="calendar">
      <h2 id="calendar">{t('reviews.calendar')}</h2>
      <p className="mt-s">{t('reviews.calendar.means')}</p>
      {refusal === null ? null : (
        <p className="error" role="alert">
          {refusal}
        </p>
      )}
      {address === null ? null : (
        <div className="notice ontrack mt-s" role="status">
          <label className="label" htmlFor="calendar-address">
            {t('reviews.calendar.address')}
          </label>
          <input id="calendar-address" className="input" readOnly value={address} onFocus={(event) => event.target.select()} />
          <p className="due mt-s">{t('reviews.calendar.once')}</p>
        </div>
      )}
      <p className="mt-s">
        <button type="button" className="btn" aria-disabled={make.isPending || undefined} onClick={() => make.mutate({}, { onSuccess: ({ makeCalendarLink }) => setAddress(makeCalendarLink.address), ...refused })}>
          {t('reviews.calendar.make')}
        </button>
      </p>
      <Loaded query={links} lines={1}>
        {({ calendarLinks }) =>
          calendarLinks.length === 0 ? null : (
            <ul className="lines mt-s">
              {calendarLinks.map(({ id, madeAt }) => (
                <li key={id} className="bar">
                  <span>{t('reviews.calendar.made', { day: formatInstant(madeAt) })}</span>
                  <button
                    type="button"
                    className="btn quiet small"
                    onClick={() =>
                      revoke.mutate(
                        { id },
                        {
                          onSuccess: () => {
                            setAddress(null);
                            announce(t('reviews.calendar.revoked'));
                          },
                          ...refused,
                        },
                      )
                    }
                  >
                    {t('reviews.calendar.revoke')} <span className="vh">{formatInstant(madeAt)}</span>
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
