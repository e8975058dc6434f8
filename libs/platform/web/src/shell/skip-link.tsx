import { usePlatformText } from '../text/platform.text';

/** The first thing Tab reaches: past the bars, to the page. */
export function SkipLink() {
  const t = usePlatformText();
  return (
    <a
      className="skip"
      href="#main"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('main')?.focus();
      }}
    >
      {t('platform.skip')}
    </a>
  );
}
