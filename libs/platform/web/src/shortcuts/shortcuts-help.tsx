import { useMemo, useState } from 'react';
import { Dialog } from '../feedback/dialog';
import { usePlatformText } from '../text/platform.text';
import { setShortcuts, useShortcuts } from './use-shortcuts';

/** The list of shortcuts, opened by `?`. */
export function ShortcutsHelp() {
  const t = usePlatformText();
  const [isOpen, setOpen] = useState(false);
  useShortcuts(useMemo(() => ({ '?': () => setOpen(true) }), []));
  if (!isOpen) return null;
  const rows: [string, string][] = [
    ['Ctrl K', t('platform.shortcuts.palette')],
    ['Ctrl Enter', t('platform.shortcuts.save')],
    ['Esc', t('platform.shortcuts.close')],
    ['1 - 6', t('platform.shortcuts.status')],
    ['?', t('platform.shortcuts.help')],
  ];
  return (
    <Dialog title={t('platform.shortcuts')} onClose={() => setOpen(false)} closesOutside>
      <table className="table">
        <caption className="vh">{t('platform.shortcuts')}</caption>
        <thead className="vh">
          <tr>
            <th scope="col">{t('platform.shortcuts.key')}</th>
            <th scope="col">{t('platform.shortcuts.act')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, act]) => (
            <tr key={key}>
              <th scope="row" className="nowrap">
                <kbd>{key}</kbd>
              </th>
              <td>{act}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="bar mt">
        <button type="button" className="btn primary" onClick={() => setOpen(false)}>
          {t('platform.close')}
        </button>
        <button
          type="button"
          className="btn quiet"
          onClick={() => {
            setShortcuts(false);
            setOpen(false);
          }}
        >
          {t('platform.shortcuts.turn_off')}
        </button>
      </div>
    </Dialog>
  );
}
