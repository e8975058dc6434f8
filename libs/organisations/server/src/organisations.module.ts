import { Global, Module } from '@nestjs/common';
import { ViewerSource } from '@waymark/platform/server';
import { OrganisationResolver } from './organisations/organisation.resolver';
import { ViewerResolver } from './viewer/viewer.resolver';
import { OrganisationViewerSource } from './viewer/viewer-source';

export const organisationsResolvers = [ViewerResolver, OrganisationResolver];

/** Organisations, teams, people and their roles; tells the platform who is asking. */
@Global()
@Module({
  providers: [...organisationsResolvers, { provide: ViewerSource, useClass: OrganisationViewerSource }],
  exports: [ViewerSource],
})
export class OrganisationsModule {}
