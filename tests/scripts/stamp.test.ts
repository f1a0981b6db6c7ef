import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAsStamped, type Made, modulesBehind, writeStamp } from '../../scripts/stamp.ts';
import { ROOT } from '../repository/tree.ts';

let folder: string;
let made: Made;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nearhand-stamp-'));
  const at = (name: string) => join(folder, name);
  made = { stamp: at('cache/x.stamp'), inputs: [at('a.ts'), at('b.json')], outputs: [at('out.bin')] };
  for (const file of [...made.inputs, ...made.outputs]) writeFileSync(file, 'one');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('what was made from the same inputs', () => {
  it('is not made again', () => {
    expect(isAsStamped(made)).toBe(false);
    writeStamp(made);
    expect(isAsStamped(made)).toBe(true);
  });

  it.each(['a.ts', 'b.json', 'out.bin'])('is made again when %s changed or is gone', (name) => {
    writeStamp(made);
    writeFileSync(join(folder, name), 'two');
    expect(isAsStamped(made)).toBe(false);
    rmSync(join(folder, name));
    expect(isAsStamped(made)).toBe(false);
    writeStamp(made); // of something that is not whole
    expect(isAsStamped(made)).toBe(false);
  });

  it('is made again when it is made of one more file, or its stamp is damaged', () => {
    writeStamp(made);
    expect(isAsStamped({ ...made, inputs: made.inputs.slice(1) })).toBe(false);
    writeFileSync(made.stamp, 'x');
    expect(isAsStamped(made)).toBe(false);
  });
});

describe('the modules behind a script', () => {
  it('are those it imports, and those that they import, each once', () => {
    mkdirSync(join(folder, 'core'));
    writeFileSync(join(folder, 'a.ts'), "import x from 'idb';\nimport {\n  b,\n} from './core/b.ts';\n");
    writeFileSync(join(folder, 'core/b.ts'), "import { a } from '../a.ts';\nexport { c } from './c.ts';\n");
    writeFileSync(join(folder, 'core/c.ts'), '');
    expect(modulesBehind(join(folder, 'a.ts'))).toEqual(
      ['a.ts', 'core/b.ts', 'core/c.ts'].map((name) => join(folder, name)),
    );
  });

  it('of the index of places hold its tables and the way its names are folded', () => {
    const behind = modulesBehind(join(ROOT, 'scripts/build-places.ts'));
    for (const name of ['scripts/canadian-areas.ts', 'core/finder/fold.ts', 'core/finder/zip-table.ts']) {
      expect(behind).toContain(join(ROOT, name));
    }
  });
});
