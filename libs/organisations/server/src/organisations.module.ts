import { Global, Module } from '@nestjs/common';
import { InvitationNews, SignOnNews } from '@waymark/identity/server';
import { HttpDoor, OpenEndpoints, ViewerSource } from '@waymark/platform/server';
import { AccessLogController } from './access-log/access-log.controller';
import { AccessLogResolver } from './access-log/access-log.resolver';
import { AccessLogService } from './access-log/access-log.service';
import { EnterNotesJob } from './access-log/enter-notes.job';
import { AnchorJob } from './anchors/anchor.job';
import { AnchorPayloadResolver, AnchorsResolver } from './anchors/anchors.resolver';
import { AnchorsService } from './anchors/anchors.service';
import { ErasingResolver, ErasurePreviewResolver } from './erasing/erasing.resolver';
import { ErasingService } from './erasing/erasing.service';
import { DropExportsJob } from './exporting/drop-exports.job';
import { ExportController } from './exporting/export.controller';
import { ExportPayloadResolver, ExportsResolver } from './exporting/exports.resolver';
import { ExportsService } from './exporting/exports.service';
import { MakeExportJob } from './exporting/make-export.job';
import { HandOverPayloadResolver, LeavingResolver } from './leaving/leaving.resolver';
import { LeavingService } from './leaving/leaving.service';
import { OrganisationPayloadResolver, OrganisationResolver } from './organisations/organisation.resolver';
import { OrganisationEndpoints } from './organisations/organisation-endpoints';
import { OrganisationsService } from './organisations/organisations.service';
import { WarnOfEndingsJob } from './people/ending/warn-of-endings.job';
import { InvitingResolver } from './people/inviting/inviting.resolver';
import { InvitingService } from './people/inviting/inviting.service';
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
import { signOnJobs, signOnResolvers, signOnServices } from './sign-on/sign-on.module-parts';
import { TeamsResolver } from './teams/teams.resolver';
import { TeamsService } from './teams/teams.service';
import { ViewerResolver } from './viewer/viewer.resolver';
import { OrganisationViewerSource } from './viewer/viewer-source';

export const organisationsResolvers = [
  ...signOnResolvers,
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
  InvitingResolver,
  LeavingResolver,
  HandOverPayloadResolver,
  AccessLogResolver,
  AnchorsResolver,
  AnchorPayloadResolver,
  TeamsResolver,
  ExportsResolver,
  ExportPayloadResolver,
  ErasingResolver,
  ErasurePreviewResolver,
];

export const organisationsJobs = [...signOnJobs, EnterNotesJob, AnchorJob, MakeExportJob, DropExportsJob, WarnOfEndingsJob];

const services = [OrganisationsService, PeopleReader, PeopleService, MembershipsService, InvitingService, LeavingService, AccessLogService, AnchorsService, TeamsService, SecondPersonService, DecisionsService, ProposedChangesReader, ExportsService, ErasingService];

/** Organisations, teams, people and their roles; tells the platform who is asking. */
@Global()
@Module({
  controllers: [AccessLogController, ExportController],
  providers: [...organisationsResolvers, ...signOnServices, ...services, ...organisationsJobs, HttpDoor, { provide: ViewerSource, useClass: OrganisationViewerSource }, { provide: OpenEndpoints, useClass: OrganisationEndpoints }, { provide: InvitationNews, useClass: MembershipStarts }],
  exports: [ViewerSource, OpenEndpoints, InvitationNews, SignOnNews, OrganisationsService],
})
export class OrganisationsModule {}
