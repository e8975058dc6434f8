import { Inject, Injectable } from '@nestjs/common';
import { entraIssuer } from '@waymark/identity/domain';
import { Clock, CONFIG, type Config } from '@waymark/platform/server';
import * as client from 'openid-client';
import { FactorSeal } from '../second-factor/factor-seal';
import { Outbound } from './outbound';
import { outboundFetch } from './outbound-fetch';
import { sealedFor } from './sealed-for';
import type { ProviderRevision } from './sign-on.queries';

/** Signatures that only the provider can make. Not `none`, and none made with the secret that we know as well. */
const SIGNATURES = ['RS256', 'PS256', 'ES256', 'RS384', 'PS384', 'ES384', 'RS512', 'PS512', 'ES512', 'EdDSA', 'Ed25519'];
const KEPT_MILLISECONDS = 10 * 60_000;
/** Clocks of two machines may differ this much. */
const DRIFT_SECONDS = 60;
const LONGEST_PROOF_SECONDS = 900;

const isSince = (authTime: number | undefined, since: Date): boolean => typeof authTime === 'number' && authTime >= since.getTime() / 1000 - DRIFT_SECONDS;

/** What a way in is bound to. */
export interface Binding {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Since when the provider must have asked for the password anew; null where an open session there will do. */
  readonly anewSince: Date | null;
}

/** What a provider says of who came, once everything about its word was checked. */
export type Claims = client.IDToken;

/** A provider that does not say what it must, or says it of somebody else. */
export class NotThisProvider extends Error {}

/** Speaks OpenID Connect: code, PKCE, state, nonce, and one address for the answers of each provider. */
@Injectable()
export class ProviderClient {
  private readonly known = new Map<string, { readonly until: number; readonly metadata: client.ServerMetadata }>();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Outbound) private readonly outbound: Outbound,
    @Inject(FactorSeal) private readonly seal: FactorSeal,
  ) {}

  /** Where a provider sends people back to: an address for each, so that one cannot answer in the place of another. */
  callbackUrl(providerId: string): string {
    return `${this.config.publicUrl}/auth/callback/${providerId}`;
  }

  /** The page of the provider on which people sign in. */
  async begin(provider: ProviderRevision, { state, nonce, verifier, anewSince }: Binding): Promise<string> {
    const configuration = await this.configure(provider);
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.callbackUrl(provider.providerId),
      scope: 'openid email profile',
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(anewSince ? { prompt: 'login', max_age: '0' } : {}),
    });
    if (url.protocol !== 'https:' && !this.outbound.allowsLoopback) throw new NotThisProvider('The page of the provider is not https.');
    return url.href;
  }

  /**
   * Takes the answer of the provider to a way in: exchanges the code and checks issuer, audience, signature, nonce and times.
   * @param search the answer's query.
   * @throws client.AuthorizationResponseError when the provider says no; anything else when its word does not hold.
   */
  async finish(provider: ProviderRevision, search: string, { state, nonce, verifier, anewSince }: Binding): Promise<Claims> {
    const configuration = await this.configure(provider);
    const answer = new URL(`${this.callbackUrl(provider.providerId)}${search}`);
    const tokens = await client.authorizationCodeGrant(configuration, answer, {
      expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true,
      // The provider must say when it asked, and the library looks that it does; what counts is the instant below.
      ...(anewSince ? { maxAge: LONGEST_PROOF_SECONDS } : {}),
    });
    const claims = tokens.claims();
    if (!claims) throw new NotThisProvider('The provider names nobody.');
    if (claims.iat > this.clock.now().getTime() / 1000 + DRIFT_SECONDS) throw new NotThisProvider('The provider answers from the future.');
    if (anewSince && !isSince(claims.auth_time, anewSince)) throw new NotThisProvider('The provider has not asked for the password anew.');
    if (provider.kind === 'entra' && claims['tid'] !== undefined && provider.issuer !== entraIssuer(String(claims['tid']))) throw new NotThisProvider('The answer is of another directory.');
    return claims;
  }

  private async configure(provider: ProviderRevision): Promise<client.Configuration> {
    const secret = this.seal.open(provider.sealedSecret, sealedFor(provider.providerId, provider.revision)).toString('utf8');
    const metadata = await this.discover(provider);
    const takesPost = metadata.token_endpoint_auth_methods_supported?.includes('client_secret_post') ?? false;
    const configuration = new client.Configuration(metadata, provider.clientId, { client_secret: secret }, takesPost ? client.ClientSecretPost(secret) : client.ClientSecretBasic(secret));
    configuration[client.customFetch] = outboundFetch(this.outbound);
    if (this.outbound.allowsLoopback) client.allowInsecureRequests(configuration);
    // Without this the library trusts the connection and looks at no signature.
    client.enableNonRepudiationChecks(configuration);
    return configuration;
  }

  /** What the provider says of itself; asked again after ten minutes. */
  private async discover({ providerId, revision, issuer, clientId }: ProviderRevision): Promise<client.ServerMetadata> {
    const key = `${providerId}:${revision}`;
    const now = Date.now();
    const kept = this.known.get(key);
    if (kept && kept.until > now) return kept.metadata;
    const found = await client.discovery(new URL(issuer), clientId, undefined, client.None(), {
      [client.customFetch]: outboundFetch(this.outbound),
      execute: this.outbound.allowsLoopback ? [client.allowInsecureRequests] : [],
    });
    const { supportsPKCE: _supportsPKCE, ...said } = found.serverMetadata();
    if (new URL(said.issuer).href !== new URL(issuer).href) throw new NotThisProvider('The provider says it is another one.');
    const offered = said.id_token_signing_alg_values_supported ?? ['RS256'];
    const metadata = { ...said, id_token_signing_alg_values_supported: offered.filter((each) => SIGNATURES.includes(each)) };
    this.known.set(key, { until: now + KEPT_MILLISECONDS, metadata });
    return metadata;
  }
}
