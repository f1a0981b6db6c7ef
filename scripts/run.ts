import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Absolute path of the repository. */
export const ROOT = join(import.meta.dirname, '..');

/** A step that failed, told in one line; what it printed stands above. */
export class StepFailed extends Error {}

export type StepOptions = {
  env?: Record<string, string>;
  /** Keeps what the program prints to itself unless it fails: for chatty tools. */
  quiet?: boolean;
};

/**
 * Says what is being done, has Node run a script, and says how long it took.
 * @throws {StepFailed} when the script ends with anything but 0.
 */
export function step(title: string, args: string[], { env = {}, quiet = false }: StepOptions = {}): void {
  const begun = performance.now();
  console.log(`▸ ${title} …`);
  const { status, error, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  if (error || status !== 0) {
    if (quiet) console.error(`${stdout}${stderr}`);
    throw new StepFailed(`${title}: failed after ${seconds} s${error ? ` (${error.message})` : ''}`);
  }
  console.log(`▸ ${title}: done in ${seconds} s`);
}

/** Runs a command's whole work; a failed step or a clear error becomes one line and exit code 1. */
export async function runMain(work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
