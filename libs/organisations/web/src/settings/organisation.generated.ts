// Generated from libs/organisations/web/src/settings/organisation.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type OrganisationSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type OrganisationSettingsQuery = { organisation: { id: string, version: number, name: string, timeZone: string, staleAfterDays: number, updateEveryDays: number | null, challengeDays: number, isChallengeInWorkingDays: boolean, reviewMonths: number, viewerCan: { manageSettings: { allowed: boolean, reason: string | null } } } };

export type ReviseOrganisationMutationVariables = Exact<{
  version: number;
  name?: string | null | undefined;
  timeZone?: string | null | undefined;
  staleAfterDays?: number | null | undefined;
  updateEveryDays?: number | null | undefined;
  challengeDays?: number | null | undefined;
  isChallengeInWorkingDays?: boolean | null | undefined;
  reviewMonths?: number | null | undefined;
}>;


export type ReviseOrganisationMutation = { reviseOrganisation: { organisation: { id: string, version: number } } };

export const OrganisationSettingsDocument = document<OrganisationSettingsQuery, OrganisationSettingsQueryVariables>(
  "query OrganisationSettings{organisation{id version name timeZone staleAfterDays updateEveryDays challengeDays isChallengeInWorkingDays reviewMonths viewerCan{manageSettings{allowed reason}}}}",
);

export const ReviseOrganisationDocument = document<ReviseOrganisationMutation, ReviseOrganisationMutationVariables>(
  "mutation ReviseOrganisation($version:Int!$name:String$timeZone:String$staleAfterDays:Int$updateEveryDays:Int$challengeDays:Int$isChallengeInWorkingDays:Boolean$reviewMonths:Int){reviseOrganisation(version:$version name:$name timeZone:$timeZone staleAfterDays:$staleAfterDays updateEveryDays:$updateEveryDays challengeDays:$challengeDays isChallengeInWorkingDays:$isChallengeInWorkingDays reviewMonths:$reviewMonths){organisation{id version}}}",
);
