import { Global, Module } from '@nestjs/common';
import { AccountsResolver, PasswordSignInPayloadResolver, SignInPayloadResolver } from './accounts/accounts.resolver';
import { DemoResolver } from './demo/demo.resolver';
import { DemoService } from './demo/demo.service';
import { KeptMailResolver } from './demo/kept-mail.resolver';
import { KeptMailService } from './demo/kept-mail.service';
import { TellOwnerJob } from './credential-mail/tell-owner.job';
import { InstallationResolver } from './installation/installation.resolver';
import { InvitationsResolver } from './invitations/invitations.resolver';
import { InvitationsService } from './invitations/invitations.service';
import { NoteJob } from './notes/note.job';
import { PasskeyCheck } from './passkeys/passkey-check';
import { PasskeySignInService } from './passkeys/passkey-sign-in.service';
import { PasskeysResolver } from './passkeys/passkeys.resolver';
import { PasskeysService } from './passkeys/passkeys.service';
import { PasswordResetResolver } from './password-reset/password-reset.resolver';
import { PasswordResetService } from './password-reset/password-reset.service';
import { SendResetJob } from './password-reset/send-reset.job';
import { Passwords } from './passwords/passwords';
import { FactorCheck } from './second-factor/factor-check';
import { FactorSeal } from './second-factor/factor-seal';
import { SecondFactorResolver } from './second-factor/second-factor.resolver';
import { SecondFactorService } from './second-factor/second-factor.service';
import { SessionsResolver } from './sessions/sessions.resolver';
import { SessionsService } from './sessions/sessions.service';
import { SecondStepService } from './sign-in/second-step.service';
import { SignInResolver } from './sign-in/sign-in.resolver';
import { SignInService } from './sign-in/sign-in.service';
import { Outbound } from './sign-on/outbound';
import { SignInWaysResolver } from './sign-on/sign-in-ways.resolver';
import { SignOnController } from './sign-on/sign-on.controller';
import { signOnProviders } from './sign-on/sign-on.providers';
import { TidyJob } from './tidying/tidy.job';

export const identityJobs = [TidyJob, SendResetJob, NoteJob, TellOwnerJob];

export const identityResolvers = [
  AccountsResolver,
  SignInPayloadResolver,
  PasswordSignInPayloadResolver,
  SessionsResolver,
  SignInResolver,
  PasswordResetResolver,
  SecondFactorResolver,
  PasskeysResolver,
  SignInWaysResolver,
  InvitationsResolver,
  InstallationResolver,
  DemoResolver,
  KeptMailResolver,
];

/** Who somebody is: accounts, passwords, sessions, invitations. */
@Global()
@Module({
  controllers: [SignOnController],
  providers: [...identityResolvers, ...identityJobs, ...signOnProviders, Passwords, SessionsService, SignInService, SecondStepService, FactorSeal, FactorCheck, SecondFactorService, PasskeyCheck, PasskeysService, PasskeySignInService, PasswordResetService, InvitationsService, DemoService, KeptMailService],
  exports: [FactorSeal, Outbound],
})
export class IdentityModule {}
