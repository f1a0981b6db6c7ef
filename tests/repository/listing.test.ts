import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnglishMessages } from '../../scripts/english-messages.ts';
import { ROOT } from './tree.ts';

describe('the store listing', () => {
  const listing = readFileSync(join(ROOT, 'docs/store/listing.md'), 'utf8');
  const messages = readEnglishMessages();

  it.each(['options_offers_about', 'options_offers_promise'])(
    'says %s in the words of the settings',
    (key) => {
      expect(messages[key]?.message.length).toBeGreaterThan(40);
      expect(listing).toContain(messages[key]?.message);
    },
  );
});
