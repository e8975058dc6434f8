import { address } from '@waymark/platform/web';

/** Where a person signs in; afterwards they go on to `returnTo`. */
export const signInPath = ({ returnTo }: { returnTo?: string } = {}): string => address(['sign-in'], { returnTo });

/** Where single sign-on ends that was begun in a window beside the page that waits for it. */
export const signedInPath = (): string => address(['sign-in', 'done']);

/** Where somebody who forgot their password asks for another one. */
export const forgottenPath = (): string => address(['sign-in', 'forgotten']);

/** Where a link from a mail sets another password. */
export const newPasswordPath = (token: string): string => address(['sign-in', 'new-password', token]);

/** Where an invitation is accepted. */
export const welcomePath = (token: string): string => address(['welcome', token]);

/** The person's own account: sessions, password, preferences. */
export const accountPath = (): string => address(['account']);

/** The second step of signing in: setting it up, and its recovery codes. Afterwards they go on to `returnTo`. */
export const secondStepPath = ({ returnTo }: { returnTo?: string } = {}): string =>
  address(['account', 'second-step'], { returnTo });

/** The organisations a person belongs to. */
export const organisationsPath = (): string => address([]);

/** The first page of one organisation. */
export const organisationHomePath = (slug: string): string => address([slug]);

/** Mail kept instead of sent, in a demo. */
export const demoMailPath = (): string => address(['demo-mail']);
