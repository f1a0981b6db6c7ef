import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decide } from '../../core/offers/decide.ts';
import { buildOfferTables } from '../../scripts/build-offers.ts';
import { explain } from '../../scripts/explain-offer.ts';

const ROOT = join(import.meta.dirname, '../..');
const run = (args: string[], input = '') =>
  spawnSync(process.execPath, [join(ROOT, 'scripts/offer.ts'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    input,
  });

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
    expect(explain(decide('opium wars'))).toContain('No rule holds');
    const { stdout } = run(['--explain', 'my son wont wake up he took oxy']);
    expect(stdout).toContain('Decision: overdose');
    expect(stdout).toContain('Because:');
    expect(stdout).toContain('opioid: oxy');
  }, 30_000);

  it('refuses what it does not know', () => {
    expect(run(['--nonsense']).status).toBe(1);
  }, 30_000);
});

describe('the offer tables', () => {
  const { lexicon, names, sources } = buildOfferTables();

  it('give every concept one code and every rule a reason', () => {
    expect(new Set(names.values()).size).toBe(names.size);
    expect(new Set(sources.map((rule) => rule.id)).size).toBe(sources.length);
    for (const rule of sources) expect(rule.why.length).toBeGreaterThan(5);
  });

  it('hold each phrase once', () => {
    const phrases = lexicon.split('\n').flatMap((line) => line.slice(line.indexOf(' ') + 1).split(','));
    expect(new Set(phrases).size).toBe(phrases.length);
    for (const phrase of phrases) expect(phrase.split(' ').length).toBeLessThanOrEqual(5);
  });
});
