import { GraphQLInstant } from '@waymark/platform/server';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ExportState } from './exports.queries';

export const ExportStateModel = { WAITING: 'waiting', MAKING: 'making', READY: 'ready', FAILED: 'failed', GONE: 'gone' } as const satisfies Record<string, ExportState>;

registerEnumType(ExportStateModel, {
  name: 'ExportState',
  description: 'How far an export is.',
  valuesMap: {
    WAITING: { description: 'It waits its turn.' },
    MAKING: { description: 'It is being made.' },
    READY: { description: 'Whoever asked for it can fetch it.' },
    FAILED: { description: 'It could not be made. Ask for another one.' },
    GONE: { description: 'Its file is deleted.' },
  },
});

/** An export as the page shows it. */
@ObjectType('OrganisationExport', { description: 'Everything the organisation owns, as one file.' })
export class OrganisationExport {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => ExportStateModel, { description: 'How far it is.' })
  state: ExportState;

  @Field(() => Int, { description: 'How much of it is done, in percent.' })
  progress: number;

  /** Whoever asked, whom a resolver loads. */
  askedById: string;

  @Field(() => GraphQLInstant, { description: 'When it was asked for.' })
  askedAt: Date;

  @Field(() => Float, { nullable: true, description: 'Length of the file in bytes, once it is made.' })
  bytes: number | null;

  @Field(() => Float, { nullable: true, description: 'How many rows of tables it holds, once it is made.' })
  rowCount: number | null;

  @Field(() => Int, { nullable: true, description: 'How many files it holds, once it is made.' })
  fileCount: number | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the file, once it is made.' })
  sha256: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether exact counts of small groups are in it: only where a data steward asked for it.' })
  holdsGuarded: boolean | null;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When it was made.' })
  readyAt: Date | null;

  @Field(() => GraphQLInstant, { nullable: true, description: 'When the file is deleted.' })
  endsAt: Date | null;
}

@ObjectType({ description: 'The answer of asking for an export.' })
export class ExportPayload {
  /** Kept instead of the export, which is read after the commit. */
  exportId: string;
}

@ObjectType({ description: 'The answer of opening the door to a file.' })
export class ExportTicketPayload {
  @Field(() => String, { description: 'Address of the file. It works once, within ten minutes, for whoever asked for it.' })
  path: string;
}
