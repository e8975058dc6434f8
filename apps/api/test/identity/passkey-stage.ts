import { identity } from '@waymark/identity/server';
import type { Role } from '@waymark/organisations/domain';
import { openOrganisationStory, organisations, personWithSession, type StoryOrganisation } from '@waymark/organisations/server';
import { startTestServer, type TestServer } from '@waymark/platform/testing';
import { givePassword, PASSWORD } from './account-with-password';
import { factorKeyFile } from './authenticator';
import { Browser, SIGN_IN, WHO } from './browser';
import { askBrowser, FINISH_BY_PASSKEY, PASSKEY_SETTINGS } from './passkey-doors';
import type { Lies, SoftwarePasskey } from './software-passkey';

/** A server at which there are passkeys, no demo, and an organisation of its own for each test. Registers its hooks where it is made. */
export function passkeyStage() {
  const key = factorKeyFile();
  const stage = { server: null as unknown as TestServer, organisation: null as unknown as StoryOrganisation };
  let number = 0;

  beforeAll(async () => {
    stage.server = await startTestServer([identity, organisations], { ...PASSKEY_SETTINGS, WAYMARK_DEMO: '0', WAYMARK_FACTOR_KEY_FILE: key.file });
  });
  afterAll(async () => {
    await stage.server?.close();
    key.remove();
  });
  beforeEach(async () => {
    stage.organisation = await openOrganisationStory(stage.server.database);
    await stage.server.database.dataSource.query('delete from identity.throttle');
  });

  return {
    server: () => stage.server,
    browser: (headers?: Record<string, string>) => new Browser(stage.server, headers),
    organisationId: () => stage.organisation.organisationId,
    /** For requests inside the organisation. */
    within: () => ({ 'waymark-organisation': stage.organisation.slug }),
    minutesLater: (count: number) => stage.server.clock.set(new Date(stage.server.clock.now().getTime() + count * 60_000)),
    isSignedIn: async (browser: Browser) => (await browser.ask<{ viewerAccount: object | null }>(WHO)).data.viewerAccount !== null,
    /** Somebody who has just signed in by password. */
    member: async (roles: readonly Role[] = ['admin']) => {
      const email = `person-${(number += 1)}@northmoor.example`;
      const { accountId } = await personWithSession(stage.server.database, stage.organisation, { roles, email });
      await givePassword(stage.server, accountId);
      const browser = new Browser(stage.server, { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0' });
      expect((await browser.ask(SIGN_IN, { email, password: PASSWORD })).errors).toBeUndefined();
      return { browser, email, accountId };
    },
    /** A browser that answers with a passkey, honestly or not, and what it was told. */
    come: async (device: SoftwarePasskey, lies: Lies = {}, browser = new Browser(stage.server)) => {
      const asked = await askBrowser(browser);
      return { browser, code: await browser.codeOf(FINISH_BY_PASSKEY, device.answer(asked, lies)) };
    },
  };
}
