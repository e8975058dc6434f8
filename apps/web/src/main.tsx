import { restoreLanguage, restoreTheme } from '@waymark/platform/web';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';

restoreTheme();
void restoreLanguage().then(() => {
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
});
