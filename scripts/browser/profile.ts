import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
