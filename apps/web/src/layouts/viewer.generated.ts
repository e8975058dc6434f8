// Generated from apps/web/src/layouts/viewer.graphql by tools/codegen.mjs. Do not edit.
import { document } from '@waymark/platform/web';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** What somebody is in the organisation. Roles add up; a denial by one of them beats what another grants. */
export type Role =
  /** Looks after people, roles and settings. */
  | 'ADMIN'
  /** Independent adviser, until a date. */
  | 'ADVISER'
  /** Board member or trustee: approves. */
  | 'BOARD'
  /** Owns or works on actions and measures, and updates those. */
  | 'CONTRIBUTOR'
  /** Leads the plan: changes it, updates any action, runs the review. */
  | 'EXECUTIVE'
  /** Member of a staff group. */
  | 'GROUP_MEMBER'
  /** Sees the plan and its progress. */
  | 'READER'
  /** Member of the board sub-group: asks, decides, confirms. */
  | 'REVIEWER';

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { personId: string, name: string, initials: string, email: string, title: string | null, roles: Array<Role>, permissions: Array<string>, waiting: number }, organisation: { id: string, slug: string, name: string, timeZone: string, staleAfterDays: number, challengeDays: number, isChallengeInWorkingDays: boolean, reviewMonths: number, version: number, words: { objectiveOne: string | null, objectiveMany: string | null, outcomeOne: string | null, outcomeMany: string | null, actionOne: string | null, actionMany: string | null, measureOne: string | null, measureMany: string | null, groupOne: string | null, groupMany: string | null, minority: string | null, completeMeans: string | null, onTrackMeans: string | null, atRiskMeans: string | null, offTrackMeans: string | null, notStartedMeans: string | null, pausedMeans: string | null, withdrawnMeans: string | null } } };

export const ViewerDocument = document<ViewerQuery, ViewerQueryVariables>(
  "query Viewer{viewer{personId name initials email title roles permissions waiting}organisation{id slug name timeZone staleAfterDays challengeDays isChallengeInWorkingDays reviewMonths words{objectiveOne objectiveMany outcomeOne outcomeMany actionOne actionMany measureOne measureMany groupOne groupMany minority completeMeans onTrackMeans atRiskMeans offTrackMeans notStartedMeans pausedMeans withdrawnMeans}version}}",
);
