import { Global, Module } from '@nestjs/common';
import { AccountsResolver, SignInPayloadResolver } from './accounts/accounts.resolver';
import { DemoResolver } from './demo/demo.resolver';
import { DemoService } from './demo/demo.service';
import { KeptMailResolver } from './demo/kept-mail.resolver';
import { KeptMailService } from './demo/kept-mail.service';
import { InstallationResolver } from './installation/installation.resolver';
import { InvitationsResolver } from './invitations/invitations.resolver';
import { InvitationsService } from './invitations/invitations.service';
import { Passwords } from './passwords/passwords';
import { SessionsResolver } from './sessions/sessions.resolver';
import { SessionsService } from './sessions/sessions.service';
import { SignInResolver } from './sign-in/sign-in.resolver';
import { SignInService } from './sign-in/sign-in.service';
import { TidyJob } from './tidying/tidy.job';

export const identityJobs = [TidyJob];

export const identityResolvers = [
  AccountsResolver,
  SignInPayloadResolver,
  SessionsResolver,
  SignInResolver,
  InvitationsResolver,
  InstallationResolver,
  DemoResolver,
  KeptMailResolver,
];

/** Who somebody is: accounts, passwords, sessions, invitations. */
@Global()
@Module({
  providers: [...identityResolvers, ...identityJobs, Passwords, SessionsService, SignInService, InvitationsService, DemoService, KeptMailService],
})
export class IdentityModule {}
