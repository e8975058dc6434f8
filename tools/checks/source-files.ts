import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(process.cwd());

/** Files under version control (and new ones that are not ignored), as paths from the root. */
export function listFiles(...patterns: string[]): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...patterns], { cwd: root, encoding: 'utf8' });
  return listed.split('\n').filter((file) => file !== '' && existsSync(path.join(root, file)));
}

export const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** Every match of a pattern in files, as 'file: matched text', for a test to compare with none. */
export function listMatches(files: readonly string[], pattern: RegExp): string[] {
  return files.flatMap((file) =>
    read(file)
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${file}: ${line.trim().slice(0, 120)}`),
  );
}

export const contexts = ['platform', 'identity', 'organisations', 'plans', 'measures', 'voices', 'interchange', 'reviews'];
