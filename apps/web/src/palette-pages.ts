import { registerPaletteSource } from '@waymark/platform/web';
import { appText } from './app.text';
import { listMainLinks, listSeldomLinks } from './layouts/navigation';

/** Ctrl K finds the pages of the organisation by their names. */
export function registerPages(): void {
  registerPaletteSource({
    id: 'pages',
    heading: () => appText('app.pages'),
    find: (text, organisation) =>
      [...listMainLinks(organisation, appText, 0), ...listSeldomLinks(organisation, appText)]
        .filter((link) => link.label.toLowerCase().includes(text.toLowerCase()))
        .map((link) => ({ id: link.to, title: link.label, to: link.to })),
  });
}
