import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { DeliveryStatus } from '@waymark/plans/domain';
import { DeliveryStatusEnum, type SearchKind, SearchKindEnum, toEnum } from '@waymark/plans/server';
import { GraphQLDay, GraphQLInstant } from '@waymark/platform/server';
import { importStates, type ImportState } from './plan-import.entity';

export const ImportStateEnum = toEnum(importStates);
registerEnumType(ImportStateEnum, {
  name: 'ImportState',
  description: 'How far a file has come on its way into a plan.',
  valuesMap: {
    WAITING: { description: 'Its bytes have not arrived.' },
    READING: { description: 'It is being read.' },
    READY: { description: 'It has been read; a person looks at what it would bring.' },
    REFUSED: { description: 'It cannot be used; the refusal says why.' },
    SAVING: { description: 'It is being saved.' },
    SAVED: { description: 'It is in the plan.' },
    FAILED: { description: 'Something went wrong; nothing was saved.' },
  },
});

@ObjectType({ description: 'A sheet of the file, or a document as one sheet.' })
export class ImportSheet {
  @Field(() => String, { description: 'Its name in the file.' })
  name: string;

  @Field(() => Int, { description: 'How far down something was found in it.' })
  rows: number;

  @Field(() => Int, { description: 'How many columns were looked at.' })
  columns: number;

  @Field(() => Boolean, { description: 'Whether lines of the plan came from it.' })
  used: boolean;

  @Field(() => Int, { nullable: true, description: 'The row that holds its headings; null when none does.' })
  headerRow: number | null;
}

@ObjectType({ description: 'How many lines of each kind the file brings.' })
export class ImportCounts {
  @Field(() => Int, { description: 'Objectives.' })
  objectives: number;

  @Field(() => Int, { description: 'Outcomes.' })
  outcomes: number;

  @Field(() => Int, { description: 'Actions.' })
  actions: number;

  @Field(() => Int, { description: 'Measures of success.' })
  measures: number;
}

@ObjectType({ description: 'A line of the plan as found in the file.' })
export class ImportNode {
  @Field(() => ID, { description: 'Names the line within this draft.' })
  key: string;

  @Field(() => SearchKindEnum, { description: 'Objective, outcome, action or measure.' })
  kind: SearchKind;

  @Field(() => String, { description: 'The label it would have.' })
  reference: string;

  @Field(() => String, { description: 'Its words.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'What the file calls it.' })
  originalReference: string | null;

  @Field(() => String, { nullable: true, description: 'Its owner, as the file names them.' })
  owner: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day it starts.' })
  startOn: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day it is due.' })
  dueOn: string | null;

  @Field(() => DeliveryStatusEnum, { nullable: true, description: 'How the file says it stands.' })
  status: DeliveryStatus | null;

  @Field(() => Int, { nullable: true, description: 'The row of the file it came from.' })
  row: number | null;

  @Field(() => Int, { nullable: true, description: 'The column of the file it came from.' })
  column: number | null;

  @Field(() => [ImportNode], { description: 'The lines beneath it.' })
  children: ImportNode[];
}

@ObjectType({ description: 'Something about the file that a person should know, with its place.' })
export class ImportFinding {
  @Field(() => String, { description: 'What sort of finding, for grouping: owner, due_date, date, duplicate ...' })
  kind: string;

  @Field(() => String, { description: 'What was found, in a sentence.' })
  sentence: string;

  @Field(() => String, { nullable: true, description: 'Label of the line it is about.' })
  reference: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the sheet.' })
  sheet: string | null;

  @Field(() => Int, { nullable: true, description: 'Row in the file.' })
  row: number | null;

  @Field(() => Int, { nullable: true, description: 'Column in the file.' })
  column: number | null;

  @Field(() => String, { nullable: true, description: 'The words of the cell.' })
  text: string | null;
}

@ObjectType({ description: 'A word by which the file says how things stand.' })
export class ImportStatusWord {
  @Field(() => String, { description: 'As written in the file.' })
  word: string;

  @Field(() => Int, { description: 'How often it is there.' })
  count: number;

  @Field(() => DeliveryStatusEnum, { nullable: true, description: 'What it was taken for; null has to be chosen.' })
  status: DeliveryStatus | null;
}

@ObjectType({ description: 'A column of the file, and what it was taken for.' })
export class ImportColumn {
  @Field(() => Int, { description: 'Counted from 1.' })
  index: number;

  @Field(() => String, { description: 'The sheet it is in.' })
  sheet: string;

  @Field(() => String, { nullable: true, description: 'Its heading; null when it has none.' })
  header: string | null;

  @Field(() => [String], { description: 'A few of its values.' })
  samples: string[];

  @Field(() => String, { nullable: true, description: 'The field it was taken for; null when it was left out.' })
  field: string | null;

  @Field(() => Float, { description: 'How sure that is, from 0 to 1.' })
  confidence: number;
}

@ObjectType({ description: 'One thing that saving would change in the plan.' })
export class ImportDifference {
  @Field(() => String, { description: 'added, changed or missing (in the plan but not in the file: told, never removed).' })
  kind: string;

  @Field(() => SearchKindEnum, { description: 'What sort of line it is about.' })
  subject: SearchKind;

  @Field(() => String, { nullable: true, description: 'Its label.' })
  reference: string | null;

  @Field(() => String, { description: 'Its words.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'The field that differs.' })
  field: string | null;

  @Field(() => String, { nullable: true, description: 'What the plan says.' })
  from: string | null;

  @Field(() => String, { nullable: true, description: 'What the file says.' })
  to: string | null;
}

@ObjectType({ description: 'What saving would change in the plan that the file brings up to date.' })
export class ImportDifferences {
  @Field(() => Int, { description: 'Lines that are new.' })
  added: number;

  @Field(() => Int, { description: 'Lines that differ.' })
  changed: number;

  @Field(() => Int, { description: 'Lines of the plan that the file does not have. They stay.' })
  missingFromFile: number;

  @Field(() => Int, { description: 'Lines that are the same.' })
  unchanged: number;

  @Field(() => [ImportDifference], { description: 'Each difference.' })
  items: ImportDifference[];
}

/** Differences are computed against the plan as it is when somebody asks; see the resolver. */
@ObjectType({ description: 'The plan as found in the file. Nothing of it is saved yet.' })
export class ImportDraft {
  @Field(() => String, { description: 'How the file is laid out: as_published, tidy, table, outline (headings and lists) or none.' })
  shape: string;

  @Field(() => [ImportSheet], { description: 'The sheets of the file in which something was found.' })
  sheets: ImportSheet[];

  @Field(() => [ImportNode], { description: 'The objectives, with all beneath them.' })
  objectives: ImportNode[];

  @Field(() => ImportCounts, { description: 'How many lines of each kind.' })
  counts: ImportCounts;

  @Field(() => [ImportFinding], { description: 'What the plan still needs: work to do, no reason to refuse.' })
  missing: ImportFinding[];

  @Field(() => [ImportFinding], { description: 'What was read but should be looked at.' })
  doubtful: ImportFinding[];

  @Field(() => [ImportFinding], { description: 'Every cell that has no place in the plan.' })
  unplaced: ImportFinding[];

  @Field(() => [ImportStatusWord], { description: 'The status words of the file and what they were taken for.' })
  statusWords: ImportStatusWord[];

  @Field(() => [ImportColumn], { description: 'The columns of the file and what they were taken for.' })
  columns: ImportColumn[];

  @Field(() => ID, { nullable: true, description: 'The plan it would bring up to date; null makes a new one.' })
  targetPlanId: string | null;

  @Field(() => String, { description: 'A title for a new plan, from the file.' })
  suggestedTitle: string;

  importId: string;
}

@ObjectType({ description: 'A file on its way into a plan.' })
export class PlanImport {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => String, { description: 'Name of the file.' })
  fileName: string;

  @Field(() => ImportStateEnum, { description: 'How far it has come.' })
  state: ImportState;

  @Field(() => String, { nullable: true, description: 'Why it cannot be used, in a sentence.' })
  refusal: string | null;

  @Field(() => Int, { description: 'From 0 to 100.' })
  progress: number;

  @Field(() => ImportDraft, { nullable: true, description: 'What was found in it, once it has been read.' })
  draft: ImportDraft | null;

  @Field(() => ID, { nullable: true, description: 'The plan it was saved into.' })
  savedPlanId: string | null;

  @Field(() => GraphQLInstant, { description: 'When the import was opened.' })
  createdAt: Date;
}

@ObjectType({ description: 'An import after a change.' })
export class PlanImportPayload {
  importId: string;
}

@ObjectType({ description: 'A new import, and where to send the file.' })
export class ImportTicketPayload {
  importId: string;

  @Field(() => String, { description: 'POST the bytes of the file there as application/octet-stream, within ten minutes, once.' })
  uploadUrl: string;
}
