import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder, ROOT } from './tree.ts';

describe('drawings', () => {
  const drawings = ['public', 'components'].flatMap((folder) => filesUnder(folder, /\.svg$/));

  it('hold no comment with a double hyphen: a browser then draws nothing, without a word', () => {
    const comments = (path: string) =>
      [...readFileSync(join(ROOT, path), 'utf8').matchAll(/<!--([\s\S]*?)-->/g)].map(
        (match) => match[1] ?? '',
      );
    const broken = drawings.filter((path) => comments(path).some((comment) => comment.includes('--')));
    expect(drawings.length).toBeGreaterThan(0);
    expect(broken).toEqual([]);
  });
});
