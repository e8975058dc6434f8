import { useMutationOf, useQueryOf, viewerDocument } from '@waymark/platform/web';
import { OrganisationSettingsDocument, ReviseOrganisationDocument, type OrganisationSettingsQuery } from './organisation.generated';
import { OwnWordsDocument, ReviseOwnWordsDocument, type OwnWordsQuery } from './words.generated';

export type OrganisationSettings = OrganisationSettingsQuery['organisation'];
export type OrganisationWithWords = OwnWordsQuery['organisation'];

/** Name, time zone and how often things are expected. */
export const useOrganisationSettings = () => useQueryOf(OrganisationSettingsDocument, {});
export const useReviseOrganisation = () => useMutationOf(ReviseOrganisationDocument, { refreshes: [OrganisationSettingsDocument, viewerDocument] });

/** What the organisation calls things, and what each status means there. */
export const useOwnWords = () => useQueryOf(OwnWordsDocument, {});
export const useReviseOwnWords = () => useMutationOf(ReviseOwnWordsDocument, { refreshes: [OwnWordsDocument, viewerDocument] });
