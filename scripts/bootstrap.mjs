/** Plain JavaScript for whatever Node is there: checks it, installs from the lockfile, then runs scripts/<name>.ts. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const task = process.argv[2];
const MINIMUM_NODE = 20;

if (Number(process.versions.node.split('.')[0]) < MINIMUM_NODE) {
  console.error(
    `Nearhand needs Node ${MINIMUM_NODE} or newer; this is ${process.versions.node}. See https://nodejs.org.`,
  );
  process.exit(1);
}

const stamp = join(ROOT, 'node_modules/.package-lock.json');
if (!existsSync(stamp) || statSync(stamp).mtimeMs < statSync(join(ROOT, 'package-lock.json')).mtimeMs) {
  console.log('Installing packages from the lockfile (about a minute the first time) …');
  const installed = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (installed.status !== 0) {
    console.error('The packages could not be installed. Check the network, then run the same command again.');
    process.exit(1);
  }
}

const bundled = join(ROOT, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
const node = existsSync(bundled) ? bundled : process.execPath;
const run = spawnSync(node, [join(ROOT, 'scripts', `${task}.ts`), ...process.argv.slice(3)], {
  cwd: ROOT,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exit(run.status ?? 1);
