import { usePeopleSearch } from '@waymark/organisations/web';
import { Avatar, Field, formatTime, useOptions, type DraftHandle, type PersonChoice } from '@waymark/platform/web';
import { useId, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useVoicesText } from '../voices.text';
import { typedName, type Mention } from './mentions';
import styles from './open.module.css';

export interface MentionFieldProps {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  rows?: number;
  draft: DraftHandle;
  onMention: (person: Mention) => void;
  onSave: () => void;
}

/** Words to people: after an @ the people of the organisation are offered by name. The words are kept on this device until they are sent. */
export function MentionField({ draft, onMention, onSave, rows = 3, ...field }: MentionFieldProps) {
  const t = useVoicesText();
  const listId = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [asked, setAsked] = useState<{ from: number; name: string } | null>(null);
  const { people, search } = usePeopleSearch();
  const shown = asked === null ? [] : people.slice(0, 6);
  const isOpen = shown.length > 0;
  const look = () => {
    const { value, selectionEnd } = area.current!;
    const found = typedName(value, selectionEnd);
    setAsked(found);
    if (found !== null) search(found.name);
  };
  const choose = (person: PersonChoice) => {
    const { from, name } = asked!;
    const before = `${draft.text.slice(0, from)}@${person.name} `;
    // The words are there before the next key is pressed, so that whoever types on types behind the name.
    flushSync(() => {
      draft.write(before + draft.text.slice(from + 1 + name.length).replace(/^ /, ''));
      onMention({ id: person.id, name: person.name });
      setAsked(null);
    });
    area.current?.setSelectionRange(before.length, before.length);
  };
  const { active, activeId, setActive, optionId, onKeyDown } = useOptions(shown, choose, listId);
  return (
    <div>
      <Field {...field}>
        {(attributes) => (
          <div className={`combo ${styles['wide']}`}>
            <textarea
              {...attributes}
              ref={area}
              className="input"
              rows={rows}
              value={draft.text}
              aria-autocomplete="list"
              aria-controls={isOpen ? listId : undefined}
              aria-activedescendant={isOpen ? activeId : undefined}
              onChange={(event) => {
                draft.write(event.target.value);
                setActive(0);
                look();
              }}
              onBlur={() => setAsked(null)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                  event.preventDefault();
                  onSave();
                } else if (isOpen && event.key === 'Escape') {
                  event.stopPropagation();
                  event.preventDefault();
                  setAsked(null);
                } else if (isOpen) onKeyDown(event);
              }}
            />
            <div id={listId} className="options" role="listbox" aria-label={t('voices.mention.people')} hidden={!isOpen}>
              {shown.map((person, at) => (
                <div
                  key={person.id}
                  id={optionId(at)}
                  role="option"
                  aria-selected={at === active}
                  onPointerDown={(event) => {
                    event.preventDefault();
                    choose(person);
                  }}
                >
                  <Avatar initials={person.initials} />
                  <span>
                    {person.name}
                    {person.title ? <span className="detail"> {person.title}</span> : null}
                  </span>
                </div>
              ))}
            </div>
            <span className="vh" role="status">
              {isOpen ? t('voices.mention.found', { count: shown.length }) : ''}
            </span>
          </div>
        )}
      </Field>
      <p className={`saved ${styles['kept']}`} role="status">
        {draft.keptAt === null ? '' : t(draft.wasRestored ? 'voices.draft.restored' : 'voices.draft.kept', { time: formatTime(draft.keptAt) })}
        {draft.wasRestored ? (
          <button type="button" className="btn quiet small" onClick={draft.clear}>
            {t('voices.draft.discard')}
          </button>
        ) : null}
      </p>
    </div>
  );
}
