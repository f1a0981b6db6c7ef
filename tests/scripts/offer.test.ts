import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TABLE_LANGUAGES, USUAL_LANGUAGE } from '../../core/offers/table-languages.ts';
import { decide } from '../../scripts/built-decision.ts';
import { explain } from '../../scripts/explain-offer.ts';
import { entryOf, readOfferLists, readOfferSpelling } from '../../scripts/offer-lists.ts';

const ROOT = join(import.meta.dirname, '../..');
const run = (args: string[], input = '') =>
  spawnSync(process.execPath, [join(ROOT, 'scripts/offer.ts'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    input,
  });

const explained = (query: string) => explain(decide(query), USUAL_LANGUAGE);

describe('npm run offer', () => {
  it('answers each line with its query and the decision, in order', () => {
    const { status, stdout, stderr } = run(
      [],
      '{"q":"how do i get off percocet"}\n{"q":"opium wars","lang":"en"}\n',
    );
    expect(stdout).toBe(
      '{"q":"how do i get off percocet","pred":"help"}\n{"q":"opium wars","pred":"none"}\n',
    );
    expect(stderr).not.toContain('line');
    expect(status).toBe(0);
  }, 30_000);

  it('keeps lines in step when one cannot be read, and says which', () => {
    const { status, stdout, stderr } = run([], 'nonsense\n{"q":3}\n{"q":"suicide hotline"}\n');
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).pred),
    ).toEqual(['none', 'none', 'crisis']);
    expect(stderr).toContain('line 1:');
    expect(stderr).toContain('line 2:');
    expect(status).toBe(1);
  }, 30_000);

  it('says why in words', () => {
    expect(explained('garden hose')).toContain('No word is on a list');
    expect(explained('opium wars')).toContain('Decision: none');
    const { stdout } = run(['--explain', 'my son wont wake up he took oxy']);
    expect(stdout).toContain('Decision: overdose');
    expect(stdout).toContain('opioid: oxy');
    expect(stdout).toContain('Most of overdose against none:');
    expect(stdout).toMatch(/\+\d+ {2}.*opioid/);
  }, 30_000);

  it('decides by the language that a query seems to be in, or by the one that is named', () => {
    const french = '{"q":"comment arreter la codeine"}\n';
    expect(run([], french).stdout).toContain('"pred":"help"');
    expect(run(['--explain', 'comment arreter la codeine']).stdout).toContain('English and French');
    expect(run(['--language', 'de', '--explain', 'comment arreter']).stdout).toContain('English and German');
  }, 30_000);

  it('refuses what it does not know', () => {
    expect(run(['--nonsense']).status).toBe(1);
    expect(run(['--language', 'xx']).stderr).toContain('no such tables');
    expect(run(['--explain']).stderr).toContain('Say which words');
  }, 30_000);
});

describe('the lists', () => {
  const each = TABLE_LANGUAGES.map(readOfferLists);
  const [lists = []] = each;

  it('each say what their words have in common, and stand in the order of their names', () => {
    for (const { why } of lists) expect(why.length).toBeGreaterThan(5);
    const names = lists.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].sort());
    for (const other of each) expect(other.map(({ name }) => name)).toEqual(names);
  });

  it('remark only on phrases that they list', () => {
    for (const { name, notes } of lists) {
      const listed = each.flatMap((other) => other.find((list) => list.name === name)?.phrases ?? []);
      for (const phrase of Object.keys(notes)) expect(listed, name).toContain(entryOf(phrase));
    }
  });

  it('spell their phrases as queries are read, beginnings at lengths that are looked up', () => {
    expect(entryOf('Can’t stop')).toBe('cant stop');
    expect(entryOf('buprenorphine*')).toBe('buprenor*');
    expect(entryOf('get cleaned*')).toBe('get cleane*');
    expect(() => entryOf('my*')).toThrow('too short');
  });

  it('understand the misspellings of the words listed for it, and not words that look like them', () => {
    expect(readOfferSpelling().words).toContain('fentanyl');
    expect(explained('help with fentenyl addiction')).toContain('opioid: fentenyl');
    expect(explained('hernia')).not.toContain('opioid');
    expect(explained('heroine of the novel')).not.toContain('opioid');
  });
});
