// Generated from libs/organisations/web/src/settings/words.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** New words of the organisation. Absent stays as it is; empty takes the word back, so that it is as Waymark has it. */
export type OrganisationWordsInput = {
  /** Several actions, as it stands in the middle of a sentence. */
  actionMany?: string | null | undefined;
  /** One action, as it stands in the middle of a sentence. */
  actionOne?: string | null | undefined;
  /** What At risk means here, in a sentence. */
  atRiskMeans?: string | null | undefined;
  /** What Complete means here, in a sentence. */
  completeMeans?: string | null | undefined;
  /** Several staff groups, as it stands in the middle of a sentence. */
  groupMany?: string | null | undefined;
  /** One staff group, as it stands in the middle of a sentence. */
  groupOne?: string | null | undefined;
  /** Several measures of success, as it stands in the middle of a sentence. */
  measureMany?: string | null | undefined;
  /** One measure of success, as it stands in the middle of a sentence. */
  measureOne?: string | null | undefined;
  /** What stands for "ethnic minority", as in ethnic minority staff. */
  minority?: string | null | undefined;
  /** What Not started means here, in a sentence. */
  notStartedMeans?: string | null | undefined;
  /** Several objectives, as it stands in the middle of a sentence. */
  objectiveMany?: string | null | undefined;
  /** One objective, as it stands in the middle of a sentence. */
  objectiveOne?: string | null | undefined;
  /** What Off track means here, in a sentence. */
  offTrackMeans?: string | null | undefined;
  /** What On track means here, in a sentence. */
  onTrackMeans?: string | null | undefined;
  /** Several outcomes, as it stands in the middle of a sentence. */
  outcomeMany?: string | null | undefined;
  /** One outcome, as it stands in the middle of a sentence. */
  outcomeOne?: string | null | undefined;
  /** What Paused means here, in a sentence. */
  pausedMeans?: string | null | undefined;
  /** What Withdrawn means here, in a sentence. */
  withdrawnMeans?: string | null | undefined;
};

export type OwnWordsQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnWordsQuery = { organisation: { id: string, version: number, words: { objectiveOne: string | null, objectiveMany: string | null, outcomeOne: string | null, outcomeMany: string | null, actionOne: string | null, actionMany: string | null, measureOne: string | null, measureMany: string | null, groupOne: string | null, groupMany: string | null, minority: string | null, completeMeans: string | null, onTrackMeans: string | null, atRiskMeans: string | null, offTrackMeans: string | null, notStartedMeans: string | null, pausedMeans: string | null, withdrawnMeans: string | null }, viewerCan: { manageSettings: { allowed: boolean, reason: string | null } } } };

export type ReviseOwnWordsMutationVariables = Exact<{
  version: number;
  words: OrganisationWordsInput;
}>;


export type ReviseOwnWordsMutation = { reviseOrganisationWords: { organisation: { id: string, version: number } } };

export const OwnWordsDocument = document<OwnWordsQuery, OwnWordsQueryVariables>(
  "query OwnWords{organisation{id version words{objectiveOne objectiveMany outcomeOne outcomeMany actionOne actionMany measureOne measureMany groupOne groupMany minority completeMeans onTrackMeans atRiskMeans offTrackMeans notStartedMeans pausedMeans withdrawnMeans}viewerCan{manageSettings{allowed reason}}}}",
);

export const ReviseOwnWordsDocument = document<ReviseOwnWordsMutation, ReviseOwnWordsMutationVariables>(
  "mutation ReviseOwnWords($version:Int!$words:OrganisationWordsInput!){reviseOrganisationWords(version:$version words:$words){organisation{id version}}}",
);
