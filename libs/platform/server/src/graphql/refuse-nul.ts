import { platformError } from '@waymark/platform/domain';

const hasNul = (value: unknown): boolean =>
  typeof value === 'string' ? value.includes('\0') : typeof value === 'object' && value !== null && Object.values(value).some(hasNul);

/** PostgreSQL keeps no text with the character NUL in it, and nobody types one: said here, before it looks like a fault of ours. */
export function refuseNul(args: Readonly<Record<string, unknown>>): void {
  const blamed = Object.keys(args).filter((name) => hasNul(args[name]));
  const sentence = 'There is a character in this that cannot be kept. Type it again.';
  if (blamed.length > 0) throw platformError('platform.bad_input', { fields: Object.fromEntries(blamed.map((name) => [name, sentence])) });
}
