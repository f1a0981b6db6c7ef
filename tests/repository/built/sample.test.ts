import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SAMPLE_NOTE, SAMPLE_PUBLISHER } from '../../../core/finder/sample.ts';
import { ROOT } from '../tree.ts';
import { BUILDS } from './built-manifests.ts';

/** Words that only the invented source has; the last is a name its generator makes. */
const MARKS = [SAMPLE_NOTE, SAMPLE_PUBLISHER, 'Kestrel Lantern'];

describe.each(BUILDS)('the package of %s', (build) => {
  const folder = join(ROOT, '.output', build);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(js|html|json)$/.test(file),
  );

  it('holds no invented meetings, nor what makes them', () => {
    expect(files.length).toBeGreaterThan(5);
    const marked = files.filter((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return MARKS.some((mark) => text.includes(mark));
    });
    expect(marked).toEqual([]);
  });
});
