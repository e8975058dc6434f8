import { useMutationOf, useQueryOf } from '@waymark/platform/web';
import { OpenEndpointDocument, ProgramsPageDocument, type ProgramsPageQuery } from './programs.generated';

export type ProgramsOrganisation = ProgramsPageQuery['organisation'];

/** Whether programs of the organisation are answered, and whether the viewer may change that. */
export const usePrograms = () => useQueryOf(ProgramsPageDocument, {});
export const useOpenEndpoint = () => useMutationOf(OpenEndpointDocument, { refreshes: [ProgramsPageDocument] });
