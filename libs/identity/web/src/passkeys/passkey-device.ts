import type {
  AddPasskeyMutationVariables,
  FinishPasskeySignInMutationVariables,
  StartPasskeyMutation,
  StartPasskeySignInMutation,
} from './passkeys.generated';

type Question = StartPasskeySignInMutation['startPasskeySignIn'];
type Making = StartPasskeyMutation['startPasskey'];

/** Why a device gave nothing: the person let it be, it holds one of the account already, or it cannot. */
export type DeviceProblem = 'left' | 'held' | 'failed';

export class DeviceError extends Error {
  override readonly name = 'DeviceError';

  constructor(readonly problem: DeviceProblem) {
    super(problem);
  }
}

/** Ed25519, ES256 and RS256, as the server takes them. */
const algorithms = [-8, -7, -257];
const patienceMilliseconds = 300_000;

/** Loaded when it is needed: most visits need none of it. */
const load = () => import('@simplewebauthn/browser');

function toDeviceError(thrown: unknown): DeviceError {
  const { name = '', code = '' } = thrown as { name?: string; code?: string };
  if (code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED' || name === 'InvalidStateError') return new DeviceError('held');
  return new DeviceError(name === 'NotAllowedError' || name === 'AbortError' || code === 'ERROR_CEREMONY_ABORTED' ? 'left' : 'failed');
}

const descriptors = (credentials: Question['allowed']) =>
  credentials.map(({ credentialId, transports }) => ({
    id: credentialId,
    type: 'public-key' as const,
    // The server keeps the words as the device said them; the library knows a few more than the standard.
    transports: transports as never[],
  }));

/** Whether passkeys made for this host can be used on the page at hand. */
export const canUsePasskeys = (host: string | null): boolean =>
  host !== null && window.location.hostname === host && 'PublicKeyCredential' in window;

/** Whether the browser offers passkeys where an email address is typed. */
export async function canOfferPasskeys(host: string | null): Promise<boolean> {
  if (!canUsePasskeys(host)) return false;
  return (await window.PublicKeyCredential.isConditionalMediationAvailable?.().catch(() => false)) ?? false;
}

/** Asks the device for a passkey. `waits` offers it beside the email address and waits, without asking. @throws DeviceError */
export async function answerByPasskey(question: Question, { waits = false } = {}): Promise<FinishPasskeySignInMutationVariables> {
  const { startAuthentication } = await load();
  const { challenge, host: rpId, allowed } = question;
  const optionsJSON = {
    challenge,
    rpId,
    allowCredentials: descriptors(allowed),
    userVerification: 'required' as const,
    timeout: patienceMilliseconds,
  };
  try {
    const { id, response } = await startAuthentication({ optionsJSON, useBrowserAutofill: waits });
    const { clientDataJSON: clientData, authenticatorData, signature, userHandle = '' } = response;
    return { credentialId: id, clientData, authenticatorData, signature, userHandle };
  } catch (thrown) {
    throw toDeviceError(thrown);
  }
}

/** Has the device make a passkey. @throws DeviceError */
export async function makePasskey(making: Making): Promise<AddPasskeyMutationVariables> {
  const { startRegistration } = await load();
  const { challenge, host, userId, userName, displayName, excluded } = making;
  try {
    const { id, response } = await startRegistration({
      optionsJSON: {
        challenge,
        rp: { id: host, name: 'Waymark' },
        user: { id: userId, name: userName, displayName },
        pubKeyCredParams: algorithms.map((alg) => ({ alg, type: 'public-key' as const })),
        excludeCredentials: descriptors(excluded),
        authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
        attestation: 'none',
        timeout: patienceMilliseconds,
      },
    });
    const { clientDataJSON: clientData, attestationObject: attestation, transports = [] } = response;
    return { credentialId: id, clientData, attestation, transports };
  } catch (thrown) {
    throw toDeviceError(thrown);
  }
}

/** Takes back what a device was asked: the page that asked is left. */
export const stopAskingDevice = async (): Promise<void> => (await load()).WebAuthnAbortService.cancelCeremony();
