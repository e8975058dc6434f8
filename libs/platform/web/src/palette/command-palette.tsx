import { useEffect, useId, useState } from 'react';
import { Dialog } from '../feedback/dialog';
import { useOptions } from '../forms/use-options';
import { useGo } from '../routing/navigation';
import { usePlatformText } from '../text/platform.text';
import { paletteSources, type PaletteItem } from './palette-sources';

type Found = Record<string, readonly PaletteItem[]>;

/** What every source finds for the text. A slow or failing source never holds up the others. */
function useFound(text: string, organisation: string): Found {
  const [found, setFound] = useState<Found>({});
  useEffect(() => {
    const abort = new AbortController();
    const pause = setTimeout(
      () => {
        for (const source of paletteSources()) {
          void Promise.resolve(source.find(text.trim(), organisation, abort.signal)).then(
            (items) => {
              if (!abort.signal.aborted) setFound((before) => ({ ...before, [source.id]: items }));
            },
            () => undefined,
          );
        }
      },
      text === '' ? 0 : 120,
    );
    return () => {
      clearTimeout(pause);
      abort.abort();
    };
  }, [text, organisation]);
  return found;
}

/** Finds an action, a person or a page and opens it. Fetched when it is first opened. */
export default function CommandPalette({ organisation, onClose }: { organisation: string; onClose: () => void }) {
  const t = usePlatformText();
  const go = useGo();
  const listId = useId();
  const [text, setText] = useState('');
  const found = useFound(text, organisation);
  const groups = paletteSources()
    .map((source) => ({ source, items: found[source.id] ?? [] }))
    .filter(({ items }) => items.length > 0);
  const items = groups.flatMap((group) => group.items);
  const open = (item: PaletteItem) => {
    onClose();
    go(item.to);
  };
  const { active, activeId, setActive, optionId, onKeyDown } = useOptions(items, open, listId);
  return (
    <Dialog title="" label={t('platform.palette.label')} onClose={onClose} closesOutside className="palette">
      <input
        className="input"
        type="text"
        role="combobox"
        autoFocus
        autoComplete="off"
        spellCheck={false}
        aria-label={t('platform.palette.label')}
        aria-expanded={items.length > 0}
        aria-controls={listId}
        aria-activedescendant={activeId}
        placeholder={t('platform.palette.placeholder')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} className="options" role="listbox" aria-label={t('platform.palette.results')}>
        {groups.map(({ source, items: ofSource }) => (
          <div key={source.id} role="group" aria-label={source.heading()}>
            <div className="group" aria-hidden="true">
              {source.heading()}
            </div>
            {ofSource.map((item) => {
              const at = items.indexOf(item);
              return (
                <div
                  key={item.id}
                  id={optionId(at)}
                  role="option"
                  aria-selected={at === active}
                  onPointerMove={() => setActive(at)}
                  onClick={() => open(item)}
                >
                  <span aria-hidden="true">{item.icon}</span>
                  <span>{item.title}</span>
                  <span className="detail">{item.detail}</span>
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <p className="options sm muted group" role="status" hidden={items.length > 0}>
        {text === '' ? '' : t('platform.palette.nothing')}
      </p>
      <span className="vh" role="status">
        {t('platform.palette.count', { count: items.length })}
      </span>
    </Dialog>
  );
}
