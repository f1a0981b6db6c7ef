import { spawnSync } from 'node:child_process';
import { onPath } from './find-browser.ts';

/** Whether this machine lets a script install packages of the distribution: Debian's apt, as root. */
export function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get') !== null;
}

/**
 * Installs packages of the distribution, with apt's own progress shown.
 * @throws when apt fails: no network, or no such package.
 */
export function installPackages(packages: string[]): void {
  console.log(`▸ Installing ${packages.join(', ')} from the distribution (about a minute) …`);
  const apt = (args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  const install = ['install', '-y', '--no-install-recommends', '-q', ...packages];
  // Fresh images have no package lists, and old lists name files that are gone: fetch them and try again.
  if (!apt(['update', '-q']) || !apt(install)) {
    throw new Error(`${packages.join(', ')} could not be installed. Check the network, then run this again.`);
  }
}
