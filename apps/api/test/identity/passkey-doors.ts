import { SoftwarePasskey } from './software-passkey';
import type { Browser } from './browser';

/** Where the specs' passkeys belong: browsers make none for numbers, and the server of a spec listens on one. */
export const PLACE = { host: 'localhost', origin: 'http://localhost:3000' };
export const PASSKEY_SETTINGS = { PUBLIC_URL: PLACE.origin };

const ANSWER = '$credentialId: String!, $clientData: String!, $authenticatorData: String!, $signature: String!, $userHandle: String!';
const GIVEN = 'credentialId: $credentialId, clientData: $clientData, authenticatorData: $authenticatorData, signature: $signature, userHandle: $userHandle';

export const ASK = 'mutation { startPasskeySignIn { challenge host allowed { credentialId } } }';
export const FINISH_BY_PASSKEY = `mutation (${ANSWER}) { finishPasskeySignIn(${GIVEN}) { account { id } } }`;
export const ASK_FOR_PROOF = 'mutation { startPasskeyProof { challenge host allowed { credentialId transports } } }';
export const PROVE_BY_PASSKEY = `mutation (${ANSWER}) { proveByPasskey(${GIVEN}) { done } }`;
export const START_PASSKEY = 'mutation { startPasskey { challenge host userId userName displayName excluded { credentialId } } }';
export const ADD_PASSKEY =
  'mutation ($credentialId: String!, $clientData: String!, $attestation: String!, $transports: [String!]) { addPasskey(credentialId: $credentialId, clientData: $clientData, attestation: $attestation, transports: $transports) { passkey { id name usedAt isBackedUp } recoveryCodes } }';
export const PASSKEYS = '{ passkeys { id name addedAt usedAt isBackedUp } }';
export const REMOVE_PASSKEY = 'mutation ($id: ID!) { removePasskey(id: $id) { done } }';
export const RENAME_PASSKEY = 'mutation ($id: ID!, $name: String!) { renamePasskey(id: $id, name: $name) { passkeys { name } } }';

export interface Added {
  readonly addPasskey: { readonly passkey: { readonly id: string; readonly name: string; readonly usedAt: string | null; readonly isBackedUp: boolean }; readonly recoveryCodes: string[] };
}

/** What a browser that is signed in is asked before its device makes a passkey. */
export async function askToMake(browser: Browser): Promise<{ challenge: string; userId: string }> {
  const { data, errors } = await browser.ask<{ startPasskey: { challenge: string; userId: string } }>(START_PASSKEY);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.startPasskey;
}

/** Adds a new passkey to the account that a browser is signed in to. */
export async function addPasskey(browser: Browser): Promise<{ device: SoftwarePasskey } & Added['addPasskey']> {
  const device = new SoftwarePasskey(PLACE);
  const { data, errors } = await browser.ask<Added>(ADD_PASSKEY, device.make(await askToMake(browser)));
  if (errors) throw new Error(JSON.stringify(errors));
  return { device, ...data.addPasskey };
}

/** What a browser that is nobody yet is asked. */
export async function askBrowser(browser: Browser): Promise<{ challenge: string }> {
  const { data, errors } = await browser.ask<{ startPasskeySignIn: { challenge: string } }>(ASK);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.startPasskeySignIn;
}
