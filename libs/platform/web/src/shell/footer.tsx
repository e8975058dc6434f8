import { Link } from '../routing/link';
import { chooseLanguage, useLanguage } from '../text/language';
import { usePlatformText } from '../text/platform.text';

/** Statements about the service, and the other language. */
export function Footer({ note }: { note?: string }) {
  const t = usePlatformText();
  const language = useLanguage();
  const other = language === 'cy' ? 'en' : 'cy';
  return (
    <footer className="foot">
      <div>
        {note === undefined ? null : <span>{note}</span>}
        <Link to="/published">{t('platform.footer.published')}</Link>
        <Link to="/accessibility">{t('platform.footer.accessibility')}</Link>
        <Link to="/privacy">{t('platform.footer.privacy')}</Link>
        <Link to="/security">{t('platform.footer.security')}</Link>
        <button
          type="button"
          className="link"
          lang={other === 'cy' ? 'cy' : 'en-GB'}
          onClick={() => void chooseLanguage(other)}
        >
          {other === 'cy' ? 'Cymraeg' : 'English'}
        </button>
      </div>
    </footer>
  );
}
