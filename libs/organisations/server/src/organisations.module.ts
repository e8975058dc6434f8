import { Global, Module } from '@nestjs/common';
import { InvitationNews } from '@waymark/identity/server';
import { OpenEndpoints, ViewerSource } from '@waymark/platform/server';
import { HandOverPayloadResolver, LeavingResolver } from './leaving/leaving.resolver';
import { LeavingService } from './leaving/leaving.service';
import { OrganisationPayloadResolver, OrganisationResolver } from './organisations/organisation.resolver';
import { OrganisationEndpoints } from './organisations/organisation-endpoints';
import { OrganisationsService } from './organisations/organisations.service';
import { MembershipStarts } from './people/invitation-accepted';
import { MembershipsResolver } from './people/memberships.resolver';
import { MembershipsService } from './people/memberships.service';
import { PeopleReader } from './people/people-reader';
import { PeoplePayloadResolver, PeopleResolver, PersonPayloadResolver } from './people/people.resolver';
import { PeopleService } from './people/people.service';
import { DecisionsService } from './second-person/decisions.service';
import { ProposedChangesReader } from './second-person/proposed-changes-reader';
import { PersonWaitingResolver, ProposedChangePayloadResolver, ProposedChangesResolver } from './second-person/proposed-changes.resolver';
import { SecondPersonService } from './second-person/second-person.service';
import { TeamsResolver } from './teams/teams.resolver';
import { TeamsService } from './teams/teams.service';
import { ViewerResolver } from './viewer/viewer.resolver';
import { OrganisationViewerSource } from './viewer/viewer-source';

export const organisationsResolvers = [
  ViewerResolver,
  OrganisationResolver,
  OrganisationPayloadResolver,
  PeopleResolver,
  PersonPayloadResolver,
  PeoplePayloadResolver,
  MembershipsResolver,
  ProposedChangesResolver,
  ProposedChangePayloadResolver,
  PersonWaitingResolver,
  LeavingResolver,
  HandOverPayloadResolver,
  TeamsResolver,
];

const services = [OrganisationsService, PeopleReader, PeopleService, MembershipsService, LeavingService, TeamsService, SecondPersonService, DecisionsService, ProposedChangesReader];

/** Organisations, teams, people and their roles; tells the platform who is asking. */
@Global()
@Module({
  providers: [...organisationsResolvers, ...services, { provide: ViewerSource, useClass: OrganisationViewerSource }, { provide: OpenEndpoints, useClass: OrganisationEndpoints }, { provide: InvitationNews, useClass: MembershipStarts }],
  exports: [ViewerSource, OpenEndpoints, InvitationNews, OrganisationsService],
})
export class OrganisationsModule {}
