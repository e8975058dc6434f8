import { type ReactNode, useId } from 'react';
import { useSpaceText } from './space.text';
import styles from './space.module.css';
import type { SpeakUpRoute } from './use-groups';

/** An address on the web or a mail address inside a line is a link; nothing else is. */
const addressIn = /(https:\/\/[^\s]+[^\s.,;]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/;

function How({ how }: { how: string }) {
  return how.split(addressIn).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <a key={at} href={part.includes('@') && !part.startsWith('https:') ? `mailto:${part}` : part} rel="noopener noreferrer">
        {part}
      </a>
    ),
  );
}

/** Who can help, and that nobody watches this place: shown wherever somebody may be about to tell what happened to them. */
export function SupportAside({ routes, children }: { routes: readonly SpeakUpRoute[]; children?: ReactNode }) {
  const t = useSpaceText();
  const id = useId();
  return (
    <section className={`aside ${styles['support']}`} aria-labelledby={id}>
      <h2 id={id}>{t('space.support')}</h2>
      <p className="sm">{t(routes.length === 0 ? 'space.support.nobody_named' : 'space.support.explain')}</p>
      {routes.length === 0 ? null : (
        <ul className="lines mt-s">
          {routes.map((route) => (
            <li key={`${route.name} ${route.how}`}>
              <p className="b sm">{route.name}</p>
              <p className="sm">
                <How how={route.how} />
              </p>
            </li>
          ))}
        </ul>
      )}
      {children}
    </section>
  );
}
