import { Search } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { usePlatformText } from '../text/platform.text';

const Palette = lazy(() => import('./command-palette'));

/** The search button of the top bar. Ctrl K opens the same from anywhere. */
export function PaletteOpener({ organisation }: { organisation: string }) {
  const t = usePlatformText();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setOpen(true);
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <>
      <button className="find" type="button" aria-keyshortcuts="Control+K" onClick={() => setOpen(true)}>
        <Search size={17} aria-hidden="true" />
        <span>{t('platform.palette.open')}</span>
        <kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      {isOpen ? (
        <Suspense fallback={null}>
          <Palette organisation={organisation} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
