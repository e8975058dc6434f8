import { Link } from '@waymark/platform/web';
import type { ReactNode } from 'react';

/** A sentence with one part of it as a link: the words between `<a>` and `</a>` in the message. */
export function LinkedWords({ words, to }: { words: string; to: string }): ReactNode {
  const [, before = words, linked, after = ''] = /^(.*?)<a>(.*?)<\/a>(.*)$/s.exec(words) ?? [];
  return (
    <>
      {before}
      {linked === undefined ? null : (
        <Link to={to} current="never" className="plain">
          {linked}
        </Link>
      )}
      {after}
    </>
  );
}
