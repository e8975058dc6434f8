import { Global, Module } from '@nestjs/common';

/** Who somebody is: accounts, passwords, sessions, invitations. */
@Global()
@Module({})
export class IdentityModule {}
