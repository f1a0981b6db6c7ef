import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parseDirectory } from '../../core/directory/directory.ts';
import { assembleDirectory, DirectoryError } from '../../scripts/build-directory.ts';
import { monthsBefore } from '../../scripts/directory/check-records.ts';
import { EMERGENCY_RECORD, HELPLINE_RECORD, PROGRAMME_RECORD } from '../fixtures/records.ts';
import { ROOT } from '../repository/tree.ts';

const TODAY = '2026-11-24';
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const EMERGENCY_LINE = {
  ...HELPLINE_RECORD,
  id: 'us-911',
  kind: 'emergency',
  channels: [{ type: 'phone', value: '911', status: 'two-source' }],
};
const REFUSAL = {
  kind: 'number',
  id: 'marketing',
  value: '(844) 555-0179',
  label: 'Marketing',
  why: 'Sells treatment.',
  citations: [{ url: 'https://example.org/' }],
  checkedOn: '2026-11-01',
};

/** Writes a small data/ with the given files in place of the good ones, and builds it. */
function build(changes: Record<string, unknown> = {}) {
  const data = mkdtempSync(join(tmpdir(), 'nearhand-data-'));
  folders.push(data);
  const files: Record<string, unknown> = {
    'helplines/us.json': [HELPLINE_RECORD, EMERGENCY_LINE],
    'emergency.json': [EMERGENCY_RECORD],
    'programmes/some.json': [PROGRAMME_RECORD],
    'never-as-help.json': [REFUSAL],
    ...changes,
  };
  for (const [name, records] of Object.entries(files)) {
    mkdirSync(dirname(join(data, name)), { recursive: true });
    writeFileSync(join(data, name), typeof records === 'string' ? records : JSON.stringify({ records }));
  }
  mkdirSync(join(data, 'topics'));
  mkdirSync(join(data, 'overdose-steps'));
  cpSync(join(ROOT, 'data/claims.json'), join(data, 'claims.json'));
  return assembleDirectory(data, TODAY);
}

function faults(changes: Record<string, unknown>): string[] {
  try {
    build(changes);
  } catch (error) {
    if (error instanceof DirectoryError) return error.faults;
    throw error;
  }
  return [];
}

const helplines = (...changes: object[]) => ({
  'helplines/us.json': [...changes.map((change) => ({ ...HELPLINE_RECORD, ...change })), EMERGENCY_LINE],
});
const programme = (change: object) => ({ 'programmes/some.json': [{ ...PROGRAMME_RECORD, ...change }] });
const emergency = (change: object) => ({ 'emergency.json': [{ ...EMERGENCY_RECORD, ...change }] });

describe('the build of the directory', () => {
  it('makes what the app’s own parser reads, with what is held beside it', () => {
    const { directory, held } = build();
    expect(parseDirectory(JSON.parse(JSON.stringify(directory)))).toMatchObject({ ok: true });
    expect(directory.helplines.map(({ id }) => id)).toEqual(['us-lantern']);
    expect(held.map(({ where }) => where)).toEqual([
      'data/helplines/us.json: us-lantern',
      'data/helplines/us.json: us-911',
      'data/programmes/some.json: lantern',
    ]);
  });

  it('gives equal data equal versions and other data another', () => {
    expect(build().directory.version).toBe(build().directory.version);
    expect(build(helplines({ name: 'Beacon' })).directory.version).not.toBe(build().directory.version);
    expect(build().directory.version).toMatch(/^2026-11-01\.[0-9a-f]{12}$/);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a missing citation', helplines({ citations: [] }), 'data/helplines/us.json: us-lantern: no citation'],
    ['a stale date', helplines({ checkedOn: '2025-11-23' }), 'us-lantern: checked on 2025-11-23'],
    [
      'a stale refusal',
      { 'never-as-help.json': [{ ...REFUSAL, checkedOn: '2025-01-01' }] },
      'marketing: checked',
    ],
    ['a day that is none', helplines({ checkedOn: '2026-13-01' }), 'us-lantern: checkedOn: not a day'],
    [
      'an unsafe link',
      programme({ links: [{ use: 'home', url: 'javascript:alert(1)', status: 'verified', ship: 'yes' }] }),
      'data/programmes/some.json: lantern: links.0.url: not a safe web address',
    ],
    [
      'a link that names a user',
      helplines({ website: { url: 'https://help@evil.example/', status: 'verified' } }),
      'us-lantern: website.url: not a safe web address',
    ],
    ['a broken reference', programme({ partOf: 'beacon' }), 'lantern: partOf names "beacon"'],
    ['a reference to itself', programme({ partOf: 'lantern' }), 'lantern: partOf names "lantern"'],
    [
      'a refused number in a channel',
      helplines({ channels: [{ type: 'phone', value: '844-555-0179', status: 'verified' }] }),
      'helpline us-lantern: "844-555-0179" holds (844) 555-0179 (marketing): Sells treatment.',
    ],
    [
      'a refused number in a text',
      programme({ expect: 'Or call +1 844 555 0179.' }),
      'programme lantern: "Or call +1 844 555 0179." holds (844) 555-0179',
    ],
    [
      'a duplicate id',
      helplines({}, {}),
      'us-lantern: the id is taken by data/helplines/us.json: us-lantern',
    ],
    ['an unknown field', helplines({ phone: '911' }), 'us-lantern: phone:'],
    ['a number one cannot dial', emergency({ ambulance: '911 or 112' }), 'em-us: ambulance: not a number'],
    [
      'a zone that does not exist',
      helplines({
        hours: {
          said: 'daily',
          status: 'verified',
          open: { kind: 'weekly', zone: 'Europe/Nowhere', spans: [{ days: [1], from: 0, until: 60 }] },
        },
      }),
      'us-lantern: no time zone "Europe/Nowhere"',
    ],
    [
      'emergency numbers that disagree',
      emergency({ ambulance: '999' }),
      'us-911: data/emergency.json says 999',
    ],
    [
      'an emergency line without a row',
      emergency({ ship: 'no' }),
      'us-911: data/emergency.json ships no number',
    ],
    ['a line that ships without its purpose', helplines({ purpose: undefined }), 'us-lantern: purpose:'],
    ['a programme nobody can find', programme({ links: [] }), 'lantern: lookFor: needed'],
    ['a file that is no JSON', { 'emergency.json': '{' }, 'data/emergency.json: '],
    ['a file without records', { 'emergency.json': '{"rows": []}' }, 'data/emergency.json: holds no list'],
  ])('refuses %s and names it', (_, changes, expected) => {
    expect(faults(changes)).toEqual(expect.arrayContaining([expect.stringContaining(expected)]));
  });

  it('names every fault at once', () => {
    const named = faults({ ...helplines({ citations: [] }), ...programme({ partOf: 'beacon' }) }).join('\n');
    expect(named).toContain('us-lantern: no citation');
    expect(named).toContain('lantern: partOf names');
  });

  it('lets a record that nobody attests stand without a citation when it says what to check', () => {
    const unknown = { ship: 'no', status: 'unverified', citations: [] };
    expect(faults(helplines({ ...unknown, toCheck: 'Find a page.' }))).toEqual([]);
    expect(faults(helplines(unknown))).toEqual([expect.stringContaining('no citation and no toCheck')]);
  });
});

describe('monthsBefore', () => {
  it.each([
    ['2026-11-24', 12, '2025-11-24'],
    ['2028-02-29', 12, '2027-02-28'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2026-01-15', 2, '2025-11-15'],
  ])('takes %s back by %i months', (day, months, expected) => {
    expect(monthsBefore(day, months)).toBe(expected);
  });
});
