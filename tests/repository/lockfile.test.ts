import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './tree.ts';

type Locked = { resolved?: string; dependencies?: object; optionalDependencies?: object };

describe('the lockfile', () => {
  const lock: { packages: Record<string, Locked> } = JSON.parse(
    readFileSync(join(ROOT, 'package-lock.json'), 'utf8'),
  );
  const paths = Object.keys(lock.packages);

  it('locks each package that another one needs, also those for other platforms', () => {
    // `npm ci` refuses a lockfile with a gap, so a fresh clone could not even start.
    const gaps = Object.entries(lock.packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !paths.some((other) => other.endsWith(`node_modules/${name}`)))
        .map((name) => `${path} needs ${name}`),
    );
    expect(paths.length).toBeGreaterThan(100);
    expect(gaps).toEqual([]);
  });

  it('names no registry host', () => {
    expect(paths.filter((path) => lock.packages[path]?.resolved !== undefined)).toEqual([]);
  });
});
