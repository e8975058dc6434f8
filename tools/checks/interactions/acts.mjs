// What people do on the pages all day, as presses and keys in a real browser. Each act says where it begins, what is pressed, how one
// sees that it has come about, and how it is put back, so that it can be done again.

const outcome = (page) => page.locator('main details[id^="outcome-"]').first();
const setter = (page) => page.locator('main .acts button.setter').first();
const editor = (page) => page.locator('main form.editor:not([hidden])');
const openEditor = async (page) => {
  await setter(page).click();
  await editor(page).waitFor();
};
const closeEditor = async (page) => {
  await page.keyboard.press('Escape');
  await editor(page).waitFor({ state: 'detached' });
};
const find = (page) => page.getByRole('searchbox', { name: 'Find' });
const hasFound = (page) => page.getByRole('button', { name: 'Show the whole plan' }).first();
const chip = (page, name) => page.getByRole('group', { name: 'Status' }).getByRole('button', { name });
const headline = (page) => page.getByRole('heading', { level: 1 }).first();
const inNavigation = (page, address) => page.locator(`nav a[href="${address}"]`).filter({ visible: true }).first();

/** Types words as a person does: each key by itself. */
const type = async (page, words) => {
  for (const key of words) await page.keyboard.press(key === ' ' ? 'Space' : key);
};

/** Going to another main page by its link, and coming back to where the act began. */
const goTo = (name, path) => ({
  name: `go to ${name}`,
  begins: path === '/plan' ? '' : '/plan',
  act: (page, place) => inNavigation(page, `/${place.organisation}${path}`).click(),
  seen: async (page, place) => {
    await page.waitForURL(`**/${place.organisation}${path}`);
    await headline(page).waitFor();
  },
  undo: (page) => page.goBack(),
});

/**
 * Every act. `begins` is the page below the organisation's, opened once; `ready` sets the stage unmeasured; `act` is measured; `seen` waits
 * for what it brings; `undo` sets it back.
 */
export const acts = [
  {
    name: 'fold an outcome and open it',
    begins: '/plan',
    act: async (page) => {
      await outcome(page).locator('summary').click();
      await page.waitForFunction(() => !document.querySelector('main details[id^="outcome-"]').open);
      await outcome(page).locator('summary').click();
    },
    seen: (page) => page.waitForFunction(() => document.querySelector('main details[id^="outcome-"]').open),
    undo: () => undefined,
  },
  {
    name: 'open all of the plan',
    begins: '/plan',
    ready: async (page) => {
      await page.getByRole('button', { name: 'Fold all' }).click();
      await page.waitForFunction(() => document.querySelectorAll('main details[open]').length === 0);
    },
    act: (page) => page.getByRole('button', { name: 'Open all' }).click(),
    seen: (page) => page.waitForFunction(() => document.querySelectorAll('main details[id]:not([open])').length === 0),
    undo: () => undefined,
  },
  {
    name: 'filter by a status',
    begins: '/plan',
    act: (page) => chip(page, /^At risk/).click(),
    seen: (page) => hasFound(page).waitFor(),
    undo: async (page) => {
      await chip(page, /^All/).click();
      await hasFound(page).waitFor({ state: 'detached' });
    },
  },
  {
    name: 'go back to the whole plan',
    begins: '/plan',
    ready: async (page) => {
      await chip(page, /^At risk/).click();
      await hasFound(page).waitFor();
    },
    act: (page) => chip(page, /^All/).click(),
    seen: (page) => hasFound(page).waitFor({ state: 'detached' }),
    undo: () => undefined,
  },
  {
    name: 'type what to find',
    begins: '/plan',
    ready: (page) => find(page).focus(),
    act: (page) => type(page, 'be done'),
    seen: (page) => page.waitForURL('**q=**'),
    undo: async (page) => {
      await find(page).fill('');
      await page.waitForURL((url) => !url.search.includes('q='));
    },
  },
  { name: 'open the form of a status', begins: '/plan', act: (page) => setter(page).click(), seen: (page) => editor(page).waitFor(), undo: closeEditor },
  {
    name: 'choose a status and type a note',
    begins: '/plan',
    ready: openEditor,
    act: async (page) => {
      await editor(page).getByText('At risk', { exact: true }).first().click();
      await editor(page).locator('textarea').first().focus();
      await type(page, 'it is late');
    },
    seen: () => undefined,
    undo: closeEditor,
  },
  {
    name: 'save the status',
    begins: '/plan',
    ready: async (page) => {
      await openEditor(page);
      await editor(page).locator('textarea').first().fill('The same as before, with a sentence to it.');
    },
    act: (page) => editor(page).getByRole('button', { name: 'Save update' }).click(),
    seen: (page) => page.getByRole('button', { name: 'Undo' }).waitFor(),
    undo: async (page) => {
      await page.waitForFunction(() => document.querySelector('main form.editor') === null);
      await page.waitForLoadState('networkidle');
    },
  },
  goTo('Overview', ''),
  goTo('My work', '/my-work'),
  goTo('Plan', '/plan'),
  goTo('Measures', '/measures'),
  {
    name: 'open the chart of a measure',
    begins: '/measures',
    act: (page) => page.locator('main th a').first().click(),
    seen: (page) => page.locator('main svg.spc, main figure').first().waitFor(),
    undo: (page) => page.goBack(),
  },
];
