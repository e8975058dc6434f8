import { useId } from 'react';
import { usePlatformText } from '../text/platform.text';
import type { Theme } from './kept-theme';
import { chooseTheme, useTheme } from './theme';

const themes: readonly Theme[] = ['system', 'light', 'dark'];

/** System, light or dark. */
export function ThemeChoice() {
  const t = usePlatformText();
  const theme = useTheme();
  const name = useId();
  return (
    <fieldset>
      <legend className="label sm">{t('platform.theme')}</legend>
      <div className="choice">
        {themes.map((one) => (
          <label key={one}>
            <input type="radio" name={name} checked={theme === one} onChange={() => chooseTheme(one)} />
            {t(`platform.theme.${one}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
