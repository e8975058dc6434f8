/** One or two letters that stand for a name: Ruth Adeyemi is RA, Cher is C. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s.]+/).map((word) => word.match(/\p{L}/u)?.[0] ?? '').filter(Boolean);
  const [first = '', last = ''] = words.length > 1 ? [words[0], words.at(-1)] : words;
  return (first + last).toLocaleUpperCase('en-GB') || '?';
}
