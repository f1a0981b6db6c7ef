import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Absolute path of the repository. */
export const ROOT = join(import.meta.dirname, '../..');

/** Every file of the working tree that git tracks or would track, as paths from the root. */
export function repositoryFiles(): string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const listed = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return listed.split('\0').filter((path) => path !== '' && existsSync(join(ROOT, path)));
}

/** Files of one folder whose path matches. */
export function filesUnder(folder: string, pattern: RegExp): string[] {
  return repositoryFiles().filter((path) => path.startsWith(`${folder}/`) && pattern.test(path));
}
