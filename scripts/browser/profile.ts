import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { poll } from './view.ts';

export type Profile = { path: string; discard(): void };

/** The given profile, which is kept, or a fresh one that `discard` removes. */
export function openProfile(given: string | undefined): Profile {
  if (given) return { path: given, discard: () => {} };
  const path = mkdtempSync(join(tmpdir(), 'nearhand-profile-'));
  // A browser may still be writing while it ends: removal is tried again for a moment, and never fatal.
  const discard = () => {
    try {
      rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    } catch {
      console.error(`The temporary profile ${path} could not be removed.`);
    }
  };
  return { path, discard };
}

/** Copies of Firefox's preferences that the driver makes at a start and renames back once the browser has ended. */
const COPIES = ['prefs.js.puppeteer', 'user.js.puppeteer'];

/**
 * Waits until the driver has put the preferences of a Firefox that ended back into its profile. Nothing else says
 * so: the driver's `close` returns at once where the connection broke first, as it does when the browser is killed,
 * and a start in the middle of it finds a file gone that it saw a moment before.
 * @param patience Milliseconds until it gives up with an error.
 */
export async function preferencesPutBack(profileDir: string, patience: number): Promise<void> {
  const arePutBack = async () => !COPIES.some((name) => existsSync(join(profileDir, name)));
  await poll(arePutBack, patience, () => `The preferences in ${profileDir} were not put back.`);
}
