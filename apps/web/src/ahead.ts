// The first script of every page: small, so that it runs while the others are still on their way. It asks at once what the page
// will ask, fetches the page's own files and shows the theme. Nothing depends on it: what it does not ask is asked as always.
import { sessionQuestion } from '@waymark/identity/web';
import { askAhead, findKeptTheme, findPath, isNetworkDear, organisationInAddress, question, showTheme } from '@waymark/platform/web';
import { ViewerDocument } from './layouts/viewer.generated';
import { questions } from './questions';

// The bar stands in the page already, and the page is light until somebody says otherwise.
showTheme(findKeptTheme());

const organisation = organisationInAddress();
// A word that no organisation may take is no organisation: what its page would ask is asked of nobody.
const paths = Object.keys(questions).filter((path) => path.startsWith('/$organisation') === (organisation !== null));
const found = findPath(paths, window.location.pathname);
askAhead(null, sessionQuestion);
if (organisation !== null) askAhead(organisation, question(ViewerDocument, {}));
if (found !== null) for (const asked of questions[found.path]!(found.params)) askAhead(organisation, asked);

/** Which files the build made for the pages that people open first, by their paths, and for the letters of all. It stands in the page. */
const listed = document.getElementById('page-files')?.textContent;
const { letters, pages } = (listed ? JSON.parse(listed) : { pages: {} }) as { letters?: string; pages: Record<string, string[]> };

function fetchSoon(href: string, how: Partial<HTMLLinkElement>): void {
  document.head.append(Object.assign(document.createElement('link'), { crossOrigin: '', ...how, href }));
}
for (const file of (found !== null && pages[found.path]) || []) {
  fetchSoon(file, file.endsWith('.css') ? { rel: 'preload', as: 'style' } : { rel: 'modulepreload' });
}
// On a slow network words in other letters are better than none; elsewhere the letters are there before the words.
if (letters !== undefined && !isNetworkDear()) fetchSoon(letters, { rel: 'preload', as: 'font', type: 'font/woff2' });
