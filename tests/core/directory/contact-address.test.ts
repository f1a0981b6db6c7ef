import { describe, expect, it } from 'vitest';
import { callAddress, channelAddress, textAddress } from '../../../core/directory/contact-address.ts';

describe('addresses of channels', () => {
  it('dial a number without the signs it is printed with', () => {
    expect(callAddress('1-800-662-4357')).toBe('tel:18006624357');
    expect(callAddress('+44 (0)20 7946 0000')).toBe('tel:+4402079460000');
    expect(callAddress('116 123')).toBe('tel:116123');
  });

  it('write the keyword into a text only where a line asks for one', () => {
    expect(textAddress('741741', 'HELLO NOW')).toBe('sms:741741?body=HELLO%20NOW');
    expect(textAddress('988')).toBe('sms:988');
  });

  it('lead to chats and pages as they are, and to a mailbox', () => {
    expect(channelAddress({ type: 'chat', value: 'https://example.org/chat' })).toBe(
      'https://example.org/chat',
    );
    expect(channelAddress({ type: 'email', value: 'help@example.org' })).toBe('mailto:help@example.org');
    expect(channelAddress({ type: 'tty', value: '555-0100' })).toBe('tel:5550100');
  });

  it('have none for WhatsApp, whose links need the international form', () => {
    expect(channelAddress({ type: 'whatsapp', value: '087 555 0100' })).toBeNull();
  });
});
