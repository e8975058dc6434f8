import type { PaperAudience } from '@waymark/reviews/domain';

/** A name for a document that is safe on every system and in a header, and that tells who it is for. */
export function toFileName(organisation: string, number: number, file: string, { paperVersion, audience }: { readonly paperVersion: number; readonly audience: PaperAudience }): string {
  const [name, ending] = file.split('.');
  return [organisation.toLowerCase().replace(/[^a-z0-9-]+/g, ''), 'review', number, name, `version-${paperVersion}`, ...(audience === 'public' ? ['public'] : [])].join('-') + `.${ending}`;
}
