import { PageHeading, useQueryOf } from '@waymark/platform/web';
import { StatementContactDocument } from './contact.generated';
import { type StatementWords, useStatementsText } from './statements.text';

export interface StatementSection {
  heading: StatementWords;
  /** False for plain paragraphs. */
  isList: boolean;
  sentences: readonly StatementWords[];
}

interface StatementProps {
  title: StatementWords;
  lede: StatementWords;
  sections: readonly StatementSection[];
  /** The section after whose sentences it says whom to write to. */
  contactAfter: StatementWords;
}

/** A statement about the service, the same for everybody, signed in or not. */
export function Statement({ title, lede, sections, contactAfter }: StatementProps) {
  const t = useStatementsText();
  return (
    <article className="reading stack">
      <PageHeading>{t(title)}</PageHeading>
      <p className="lede">{t(lede)}</p>
      {sections.map(({ heading, isList, sentences }) => (
        <section key={heading} className="stack" aria-labelledby={heading}>
          <h2 id={heading}>{t(heading)}</h2>
          {isList ? (
            <ul className="bul">
              {sentences.map((sentence) => (
                <li key={sentence}>{t(sentence)}</li>
              ))}
            </ul>
          ) : (
            sentences.map((sentence) => <p key={sentence}>{t(sentence)}</p>)
          )}
          {heading === contactAfter ? <Contact /> : null}
        </section>
      ))}
    </article>
  );
}

/** Whom to write to, as whoever runs the installation has said. */
function Contact() {
  const t = useStatementsText();
  const { data, isError } = useQueryOf(StatementContactDocument, {}, { organisation: null });
  // Its room is kept, so that the sections below stay where they are.
  if (data === undefined) return isError ? null : <p style={{ visibility: 'hidden' }}>{t('statements.no_contact')}</p>;
  const { contact } = data.installation;
  if (contact === null) return <p>{t('statements.no_contact')}</p>;
  const isPage = contact.startsWith('https://');
  return (
    <p>
      {t('statements.contact_page')} <a href={isPage ? contact : `mailto:${contact}`}>{contact}</a>
    </p>
  );
}
