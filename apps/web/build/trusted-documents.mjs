import { isGeneratedFile, withIds } from '../../../tools/codegen/trusted-documents.mjs';

/**
 * Builds the pages with the ids of their operations in place of the texts: the API answers ids, and the first page is
 * smaller. Development keeps the texts.
 * @returns {import('vite').Plugin}
 */
export function trustedDocuments() {
  return {
    name: 'waymark:trusted-documents',
    apply: 'build',
    enforce: 'pre',
    transform(text, id) {
      if (!isGeneratedFile(id)) return null;
      try {
        return { code: withIds(text), map: null };
      } catch (error) {
        return this.error(`${id}: ${error.message}`);
      }
    },
  };
}
