import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestServer } from '@waymark/platform/testing';
import { Secret, TOTP } from 'otpauth';
import type { Browser } from './browser';

export const START = 'mutation { startSecondFactor { secret address qrSize qrPath } }';
export const CONFIRM = 'mutation ($code: String!) { confirmSecondFactor(code: $code) { recoveryCodes } }';
export const FINISH = 'mutation ($code: String!) { finishSignIn(code: $code) { account { id } } }';
export const PROVE = 'mutation ($password: String, $code: String) { proveItIsYou(password: $password, code: $code) { done } }';

/** A key for second factors in a folder of its own. */
export function factorKeyFile(): { file: string; remove: () => void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-factors-'));
  const file = path.join(folder, 'factors.key');
  writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The app on somebody's phone, whose clock is the server's. */
export class Authenticator {
  private readonly totp: TOTP;

  constructor(
    private readonly server: TestServer,
    secret: string,
  ) {
    this.totp = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) });
  }

  /** The code shown now, or so many half minutes away. */
  code(stepsAway = 0): string {
    return this.totp.generate({ timestamp: this.server.clock.now().getTime() + stepsAway * 30_000 });
  }

  /** A code that is right at no time about now. */
  wrongCode(): string {
    const near = [-2, -1, 0, 1, 2].map((away) => this.code(away));
    return ['000000', '111111', '222222', '333333', '444444', '555555'].find((code) => !near.includes(code))!;
  }
}

/** Lets half a minute pass, so that the next code is another one. */
export const nextStep = (server: TestServer): void => server.clock.set(new Date(server.clock.now().getTime() + 30_000));

/** Sets one-time codes up in a browser that is signed in. */
export async function setUpCodes(server: TestServer, browser: Browser): Promise<{ phone: Authenticator; recoveryCodes: string[]; secret: string }> {
  const started = await browser.ask<{ startSecondFactor: { secret: string } }>(START);
  const { secret } = started.data.startSecondFactor;
  const phone = new Authenticator(server, secret);
  const confirmed = await browser.ask<{ confirmSecondFactor: { recoveryCodes: string[] } }>(CONFIRM, { code: phone.code() });
  if (confirmed.errors) throw new Error(JSON.stringify(confirmed.errors));
  nextStep(server);
  return { phone, recoveryCodes: confirmed.data.confirmSecondFactor.recoveryCodes, secret };
}
