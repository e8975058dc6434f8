import { address } from '@waymark/platform/web';

/** What was found in a file, before and after it is saved. Where a file is chosen is `importPath` of the plans. */
export const importDraftPath = (organisation: string, importId: string): string => address([organisation, 'import', importId]);
