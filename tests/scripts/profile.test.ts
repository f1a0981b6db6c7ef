import { mkdtempSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { preferencesPutBack } from '../../scripts/browser/profile.ts';

let profile: string;

beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'nearhand-test-'));
  for (const name of ['prefs.js', 'user.js']) writeFileSync(join(profile, name), 'changed');
});
afterEach(() => rmSync(profile, { recursive: true }));

test('a profile that was started once has nothing to put back', async () => {
  await preferencesPutBack(profile, 1000);
});

test('the preferences count as put back only when the driver has finished with each file', async () => {
  const original = (name: string) => join(profile, `${name}.puppeteer`);
  for (const name of ['prefs.js', 'user.js']) writeFileSync(original(name), 'original');
  let isPutBack = false;
  const waiting = preferencesPutBack(profile, 5000).then(() => {
    isPutBack = true;
  });
  for (const name of ['prefs.js', 'user.js']) {
    unlinkSync(join(profile, name));
    await sleep(300);
    expect(isPutBack).toBe(false);
    renameSync(original(name), join(profile, name));
  }
  await waiting;
  expect(isPutBack).toBe(true);
});

test('preferences that stay away are named', async () => {
  writeFileSync(join(profile, 'user.js.puppeteer'), 'original');
  await expect(preferencesPutBack(profile, 50)).rejects.toThrow('were not put back');
});
