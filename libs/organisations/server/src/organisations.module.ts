import { Global, Module } from '@nestjs/common';

/** Organisations, teams, people and their roles; tells the platform who is asking. */
@Global()
@Module({})
export class OrganisationsModule {}
