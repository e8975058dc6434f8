import { useEffect, useRef } from 'react';
import { usePlatformText } from '../text/platform.text';

export interface FieldProblem {
  /** The id of the input to blame; null when no single input is. */
  inputId: string | null;
  sentence: string;
}

/** What must be put right, in the same words as beside the fields. Takes the focus when it appears or changes. */
export function ErrorSummary({ problems }: { problems: readonly FieldProblem[] }) {
  const t = usePlatformText();
  const summary = useRef<HTMLDivElement>(null);
  const words = problems.map((problem) => problem.sentence).join('\n');
  useEffect(() => {
    if (words !== '') summary.current?.focus();
  }, [words]);
  if (problems.length === 0) return null;
  return (
    <div ref={summary} className="error-summary" role="alert" tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{t('platform.form.problem')}</h2>
      <ul>
        {problems.map(({ inputId, sentence }) => (
          <li key={sentence}>
            {inputId === null ? (
              <span className="b">{sentence}</span>
            ) : (
              <a
                href={`#${inputId}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(inputId)?.focus();
                }}
              >
                {sentence}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
