import { Link } from '@waymark/platform/web';
import styles from './demo-mail.module.css';

/** The page of Waymark an address in a mail leads to, or null for any other site. */
function pageIn(word: string): string | null {
  if (!/^https?:\/\//.test(word) || !URL.canParse(word)) return null;
  const url = new URL(word);
  return url.origin === window.location.origin ? url.pathname + url.search : null;
}

/** The words of a mail, line by line; addresses of this site can be followed. */
export function MailBody({ body }: { body: string }) {
  return body
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph, at) => (
      <p key={at} className={`mt-s ${styles['words']}`}>
        {paragraph.split(/(\s+)/).map((word, position) => {
          const to = pageIn(word);
          return to === null ? (
            word
          ) : (
            <Link key={position} to={to}>
              {word}
            </Link>
          );
        })}
      </p>
    ));
}
