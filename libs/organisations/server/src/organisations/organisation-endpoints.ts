import { Inject, Injectable } from '@nestjs/common';
import { Database, OpenEndpoints, ViewerSource } from '@waymark/platform/server';
import { getOrganisation } from './organisations.queries';

/** Tells the platform which organisations answer programs. Read afresh each time: what an admin closes is closed at once. */
@Injectable()
export class OrganisationEndpoints extends OpenEndpoints {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ViewerSource) private readonly viewers: ViewerSource,
  ) {
    super();
  }

  async isOpen(slug: string): Promise<boolean> {
    const organisationId = await this.viewers.findOrganisationId(slug);
    if (!organisationId) return false;
    const { hasOpenEndpoint } = await this.database.transaction({ organisationId, mode: 'read', actor: null }, getOrganisation);
    return hasOpenEndpoint;
  }
}
