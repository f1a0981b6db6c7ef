import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MessageFile } from '../../scripts/english-messages.ts';
import { readEnglishMessages, substitutionNames } from '../../scripts/english-messages.ts';
import { ROOT } from './tree.ts';

const LOCALES = join(ROOT, 'public/_locales');
const english = readEnglishMessages();

/** Placeholders used in a message's text, in lower case. */
const used = (message: string) => [...message.matchAll(/\$(\w+)\$/g)].map((match) => match[1]?.toLowerCase());

describe.each(readdirSync(LOCALES))('the messages in %s', (locale) => {
  const messages = JSON.parse(readFileSync(join(LOCALES, locale, 'messages.json'), 'utf8')) as MessageFile;
  const entries = Object.entries(messages);

  it('are sorted by key, so that two people adding words seldom meet', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(messages).toSorted());
  });

  it('have keys of the form area_purpose', () => {
    expect(Object.keys(messages).filter((key) => !/^[a-z0-9]+(_[a-z0-9]+)+$/.test(key))).toEqual([]);
  });

  it('each say something', () => {
    expect(entries.filter(([, { message }]) => message.trim() === '').map(([key]) => key)).toEqual([]);
  });

  it('name every hole, and use every name', () => {
    const odd = entries.filter(([, entry]) => {
      const names = Object.keys(entry.placeholders ?? {});
      const holes = used(entry.message);
      return /\$\d/.test(entry.message) || [...new Set(holes)].toSorted().join() !== names.toSorted().join();
    });
    expect(odd.map(([key]) => key)).toEqual([]);
  });

  it('number their holes from 1 without a gap', () => {
    const odd = entries.filter(([, entry]) => {
      const names = substitutionNames(entry);
      return names.length !== Object.keys(entry.placeholders ?? {}).length || names.includes('');
    });
    expect(odd.map(([key]) => key)).toEqual([]);
  });

  it('name their own language', () => {
    expect(messages.interface_language?.message).toBe(locale.replace('_', '-'));
  });
});

describe('the English messages', () => {
  it('each tell a translator what they are for', () => {
    const bare = Object.entries(english).filter(([, { description }]) => (description ?? '').length < 10);
    expect(bare.map(([key]) => key)).toEqual([]);
  });

  it('give an example for every hole', () => {
    const bare = Object.entries(english).filter(([, { placeholders }]) =>
      Object.values(placeholders ?? {}).some(({ example }) => !example),
    );
    expect(bare.map(([key]) => key)).toEqual([]);
  });
});
