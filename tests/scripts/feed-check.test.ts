import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../repository/tree.ts';

const FIXTURES = join(ROOT, 'tests/fixtures/feeds');

/** Runs the command as `npm run feed:check` does, with the Node of this test. */
function check(...args: string[]) {
  const run = spawnSync(process.execPath, [join(ROOT, 'scripts/feed-check.ts'), ...args], {
    cwd: FIXTURES,
    encoding: 'utf8',
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

// Each run starts a Node of its own, which takes seconds on a busy machine.
describe('feed:check', { timeout: 60_000 }, () => {
  it('prints one line of JSON for each file and nothing else', () => {
    const { code, out } = check('--jsonl', 'meeting-guide.json', 'bmlt.json', 'broken.txt');
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(lines.map((line) => [line.file, line.threw, line.file_error, line.rows.length])).toEqual([
      ['meeting-guide.json', false, null, 17],
      ['bmlt.json', false, null, 12],
      ['broken.txt', false, 'not_json', 0],
    ]);
    expect(typeof lines[0].seconds).toBe('number');
    expect(lines[0].rows[0]).toEqual({
      index: 0,
      verdict: 'accept',
      meetings: [
        {
          name: 'Monday Lamp',
          day: 1,
          time: '19:00',
          lat: 36.07,
          lon: -79.79,
          url: null,
          phone: null,
          types: ['O', 'M', 'X'],
          in_person: true,
          online: false,
        },
      ],
    });
    expect(lines[0].rows[1].meetings).toHaveLength(2);
    expect(lines[0].rows[8]).toEqual({ index: 8, verdict: 'reject', reason: 'no_way_to_attend' });
  });

  it('reads a file by a forced standard', () => {
    const { out } = check('--jsonl', '--format', 'bmlt', 'meeting-guide.json');
    expect(JSON.parse(out).rows[0]).toEqual({ index: 0, verdict: 'reject', reason: 'no_name' });
  });

  it('tells people what to mend', () => {
    const { code, out } = check('meeting-guide.json', 'broken.txt');
    expect(code).toBe(0);
    expect(out).toContain('meeting-guide.json: 17 rows (Meeting Guide)');
    expect(out).toContain('accepted: 9 rows, 10 meetings; rejected: 8 rows');
    expect(out).toContain('row 9: no usable day');
    expect(out).toContain('ZZZ (1)');
    expect(out).toContain('broken.txt is not JSON');
  });

  it.each([
    [[], 'Name at least one file.'],
    [['nowhere.json'], 'Cannot read nowhere.json'],
    [['.'], 'Cannot read .'],
    [['--format', 'ics', 'bmlt.json'], 'Unknown format: ics'],
    [['--nonsense', 'bmlt.json'], '--nonsense'],
  ])('refuses %j in one clear line and ends with 2', (args, line) => {
    const { code, out, err } = check(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(line);
    expect(err).toContain('Usage:');
    expect(err).not.toContain('    at ');
  });
});
