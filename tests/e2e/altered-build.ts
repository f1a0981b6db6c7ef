import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A copy of the build, altered for one test and removed after it. Returns its folder. */
export function alteredBuild(extensionDir: string, alter: (folder: string) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'nearhand-altered-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(extensionDir, folder, { recursive: true });
  alter(folder);
  return folder;
}

/** Rewrites one text file of an altered build. */
export function rewrite(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}
