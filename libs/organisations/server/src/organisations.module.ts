import { Global, Module } from '@nestjs/common';
import { InvitationNews } from '@waymark/identity/server';
import { ViewerSource } from '@waymark/platform/server';
import { OrganisationResolver } from './organisations/organisation.resolver';
import { MembershipStarts } from './people/invitation-accepted';
import { ViewerResolver } from './viewer/viewer.resolver';
import { OrganisationViewerSource } from './viewer/viewer-source';

export const organisationsResolvers = [ViewerResolver, OrganisationResolver];

/** Organisations, teams, people and their roles; tells the platform who is asking. */
@Global()
@Module({
  providers: [...organisationsResolvers, { provide: ViewerSource, useClass: OrganisationViewerSource }, { provide: InvitationNews, useClass: MembershipStarts }],
  exports: [ViewerSource, InvitationNews],
})
export class OrganisationsModule {}
