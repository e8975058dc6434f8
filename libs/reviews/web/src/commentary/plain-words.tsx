import styles from '../reviews.module.css';

/** Plain words as paragraphs: an empty line begins another. */
export function PlainWords({ words }: { words: string }) {
  return (
    <div className={styles['words']}>
      {words
        .split(/\n\s*\n/)
        .filter((part) => part.trim() !== '')
        .map((part, at) => (
          <p key={at}>
            {part.split('\n').map((line, place) => (
              <span key={place}>
                {place === 0 ? null : <br />}
                {line}
              </span>
            ))}
          </p>
        ))}
    </div>
  );
}
