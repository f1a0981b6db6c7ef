/** Spares generating what was generated before from the same inputs. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Absolute paths. */
export type Made = { stamp: string; inputs: readonly string[]; outputs: readonly string[] };

/** One line for all inputs and outputs as they are on disk; null when one is not there. */
function fingerprint({ inputs, outputs }: Made): string | null {
  const files = [...inputs, ...outputs];
  if (!files.every((file) => existsSync(file))) return null;
  // How letters are folded and sorted depends on Node as well.
  const hash = createHash('sha256').update(process.version);
  for (const file of files) hash.update(`\n${file}\n`).update(readFileSync(file));
  return hash.digest('hex');
}

/** Whether inputs and outputs are those of the last `writeStamp`, to the byte. */
export function isAsStamped(made: Made): boolean {
  const now = fingerprint(made);
  return now !== null && existsSync(made.stamp) && readFileSync(made.stamp, 'utf8') === now;
}

/** Notes that the outputs were made from the inputs. */
export function writeStamp(made: Made): void {
  mkdirSync(dirname(made.stamp), { recursive: true });
  writeFileSync(made.stamp, fingerprint(made) ?? '');
}

/** A module and every module of the repository that it is made of, through all their imports. */
export function modulesBehind(entry: string, found: Set<string> = new Set()): string[] {
  if (found.has(entry)) return [];
  found.add(entry);
  const imports = readFileSync(entry, 'utf8').matchAll(/\bfrom\s+'(\.[^']+)'/g);
  for (const [, path = ''] of imports) modulesBehind(join(dirname(entry), path), found);
  return [...found];
}
