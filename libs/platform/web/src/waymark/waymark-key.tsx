import { waymarkMeanings, waymarkShape } from '@waymark/platform/domain';
import { usePlatformText } from '../text/platform.text';
import { toNodes } from './drawing';

/** What the marks on the waymark lines of a table mean. `targetOn` says when the targets are for where it is one date: "March 2028". */
export function WaymarkKey({ targetOn }: { targetOn?: string }) {
  const t = usePlatformText();
  return (
    <ul className="key" aria-label={t('platform.waymark.key')}>
      {waymarkMeanings.map((meaning) => (
        <li key={meaning}>
          <svg viewBox="0 0 14 16" width="14" height="16" aria-hidden="true" focusable="false">
            {toNodes(waymarkShape(meaning))}
          </svg>
          {t(`platform.waymark.${meaning}`)}
          {meaning === 'target' && targetOn ? `, ${targetOn}` : ''}
        </li>
      ))}
    </ul>
  );
}
