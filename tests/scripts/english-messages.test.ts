import { describe, expect, it } from 'vitest';
import { englishMessage, type MessageFile, messageKeysModule } from '../../scripts/english-messages.ts';

const messages: MessageFile = {
  call_number: {
    message: 'Call $NUMBER$ in $COUNTRY$',
    placeholders: { country: { content: '$2' }, number: { content: '$1' } },
  },
  group_count_one: { message: '1 group' },
  group_count_other: { message: '$COUNT$ groups', placeholders: { count: { content: '$1' } } },
};

describe('englishMessage', () => {
  it('fills the holes by their number, not by their order in the file', () => {
    expect(englishMessage(messages, 'call_number', ['911', 'Canada'])).toBe('Call 911 in Canada');
  });

  it('is empty for a key nobody wrote, as in the browser', () => {
    expect(englishMessage(messages, 'nothing_here')).toBe('');
  });
});

describe('messageKeysModule', () => {
  const text = messageKeysModule(messages);

  it('types each key with its substitutions in the order in which they are passed', () => {
    expect(text).toContain('  call_number: [number: string, country: string];');
    expect(text).toContain('  group_count_one: [];');
  });

  it('lists the messages that have plural forms', () => {
    expect(text).toContain("export type PluralKey = 'group_count';");
  });
});
