import { platformError } from '@waymark/platform/domain';

/** Half of a character's pair, or a NUL: no database, mail or page takes them, and no keyboard writes them. */
const BROKEN = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

const isBroken = (value: unknown): boolean =>
  typeof value === 'string' ? BROKEN.test(value) : typeof value === 'object' && value !== null && Object.values(value).some(isBroken);

/** Refuses arguments with text that cannot be kept, beside the argument to blame, before it looks like a fault of ours. */
export function refuseBrokenText(args: Readonly<Record<string, unknown>>): void {
  const blamed = Object.keys(args).filter((name) => isBroken(args[name]));
  const sentence = 'Some of this text holds characters that cannot be kept. Type it again instead of pasting it.';
  if (blamed.length > 0) throw platformError('platform.bad_input', { fields: Object.fromEntries(blamed.map((name) => [name, sentence])) });
}
