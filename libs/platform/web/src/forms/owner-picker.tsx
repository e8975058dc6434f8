import { useId, useState } from 'react';
import { usePlatformText } from '../text/platform.text';
import { Avatar } from '../content/text';
import { Field } from './field';
import { useOptions } from './use-options';

export interface PersonChoice {
  id: string;
  name: string;
  initials: string;
  title?: string | null;
}

export interface OwnerPickerProps {
  label: string;
  hint?: string;
  error?: string;
  id?: string;
  value: PersonChoice | null;
  onChange: (person: PersonChoice | null) => void;
  /** The people who match what is typed. */
  people: readonly PersonChoice[];
  /** Told what is typed, so that the page can ask for the people who match. */
  onSearch: (text: string) => void;
}

/** Finds one person by name. An ARIA combobox: type, arrow down, Enter. Load it lazily with `LazyOwnerPicker`. */
export default function OwnerPicker({ label, hint, error, id, value, onChange, people, onSearch }: OwnerPickerProps) {
  const t = usePlatformText();
  const listId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const isOpen = typed !== null;
  const shown = isOpen ? people : [];
  const close = () => setTyped(null);
  const choose = (person: PersonChoice) => {
    onChange(person);
    close();
  };
  const { active, activeId, setActive, optionId, onKeyDown } = useOptions(shown, choose, listId);
  const search = (text: string) => {
    setTyped(text);
    setActive(0);
    onSearch(text);
    if (text === '') onChange(null);
  };
  return (
    <Field {...{ label, hint, error, id }}>
      {(attributes) => (
        <div className="combo">
          <input
            {...attributes}
            className="input"
            type="text"
            role="combobox"
            autoComplete="off"
            aria-expanded={isOpen && shown.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={activeId}
            value={typed ?? value?.name ?? ''}
            placeholder={t('platform.owner.placeholder')}
            onChange={(event) => search(event.target.value)}
            onBlur={close}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && isOpen) {
                event.stopPropagation();
                event.preventDefault();
                close();
              } else if (event.key === 'ArrowDown' && !isOpen) {
                event.preventDefault();
                setTyped(value?.name ?? '');
                onSearch('');
              } else onKeyDown(event);
            }}
          />
          <div id={listId} className="options" role="listbox" aria-label={label} hidden={!isOpen || shown.length === 0}>
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
            {isOpen ? t('platform.owner.found', { count: shown.length }) : ''}
          </span>
        </div>
      )}
    </Field>
  );
}
