const LONGEST = 80;

/** A name for a file that is safe on every system and in a header: letters, digits and hyphens. */
export function toFileName(title: string, day: string, ending: string): string {
  const words = title.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, LONGEST).replace(/^-+|-+$/g, '');
  return `${words || 'plan'}-${day}.${ending}`;
}
