import { useVoicesText } from '../voices.text';

/** The day of something, which is a link to this very thing that lasts. */
export function DayLink({ id, day, at }: { id: string; day: string; at: string | null }) {
  const t = useVoicesText();
  return (
    <a className="plain" href={`#${id}`} aria-label={t('voices.link_to', { day })}>
      {at === null ? day : <time dateTime={at}>{day}</time>}
    </a>
  );
}
