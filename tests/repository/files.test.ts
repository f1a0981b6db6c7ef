import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, repositoryFiles } from './tree.ts';

const BANNED = /^(utils?|helpers?|common|shared|misc|types?|constants?|managers?|services?|index)\.(ts|tsx)$/;
const MAX_LINES = 300;

describe('files', () => {
  const code = repositoryFiles().filter((path) => /\.(ts|tsx|mjs|css)$/.test(path));

  it('none has a name that says nothing', () => {
    // WXT finds a script of several files by the name index.ts inside its folder.
    const named = code.filter(
      (path) => BANNED.test(basename(path)) && !/^entrypoints\/[a-z-]+\/index\.ts$/.test(path),
    );
    expect(named).toEqual([]);
  });

  it('none is longer than 300 lines', () => {
    const long = code
      .map((path) => `${path}: ${readFileSync(join(ROOT, path), 'utf8').split('\n').length - 1}`)
      .filter((entry) => Number(entry.split(': ')[1]) > MAX_LINES);
    expect(long).toEqual([]);
  });

  it('are named in kebab-case, components in PascalCase', () => {
    const odd = code.filter((path) => {
      const name = basename(path);
      if (path.startsWith('components/') && /\.(tsx|module\.css)$/.test(name)) {
        return !/^[A-Z][A-Za-z0-9]*\.(tsx|module\.css)$/.test(name);
      }
      return !/^[a-z0-9-]+(\.[a-z0-9-]+)*\.(ts|tsx|mjs|css)$/.test(name);
    });
    expect(odd.filter((path) => !/^(entrypoints|tests)\/.*[A-Z].*\.(test\.)?tsx$/.test(path))).toEqual([]);
  });
});
