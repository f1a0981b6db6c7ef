import { describe, expect, it } from 'vitest';
import { holdsPasscode, withoutPasscode } from '../../core/passcode.ts';

const join = { url: null, urlNotes: null, phone: null, phoneNotes: null };
const urlOf = (url: string) => withoutPasscode({ ...join, url }).url;
const phoneOf = (phone: string) => withoutPasscode({ ...join, phone }).phone;

describe('a way to join without its passcode', () => {
  it('keeps the address of the meeting and nothing that opens it', () => {
    expect(urlOf('https://zoom.us/j/8675309?pwd=c2VjcmV0')).toBe('https://zoom.us/j/8675309');
    expect(urlOf('https://teams.live.com/meet/93?p=S3cret')).toBe('https://teams.live.com/meet/93');
    expect(urlOf('https://a.webex.com/a/j.php?MTID=m12&PW=77#x')).toBe(
      'https://a.webex.com/a/j.php?MTID=m12#x',
    );
    expect(urlOf('https://zoom.us/j/1#success&passcode=77')).toBe('https://zoom.us/j/1#success');
    expect(urlOf('https://meet.jit.si/Group?lang=en')).toBe('https://meet.jit.si/Group?lang=en');
  });

  it('keeps the number of the meeting and not the tones behind it', () => {
    expect(phoneOf('+13125550100,,8675309#,,,,*123456#')).toBe('+13125550100,,8675309#');
    expect(phoneOf('+13125550100,,8675309#,,#,,123456#')).toBe('+13125550100,,8675309#');
    expect(phoneOf('+13125550100')).toBe('+13125550100');
  });

  it('keeps no notes, and knows whether there is anything to keep back', () => {
    const noted = { ...join, url: 'https://zoom.us/j/1', urlNotes: 'serenity', phoneNotes: 'PIN 5' };
    expect(withoutPasscode(noted)).toEqual({ ...join, url: 'https://zoom.us/j/1' });
    expect(holdsPasscode(noted)).toBe(true);
    expect(holdsPasscode({ ...noted, urlNotes: null })).toBe(true);
    expect(holdsPasscode({ ...join, url: 'https://zoom.us/j/1' })).toBe(false);
    expect(holdsPasscode(null)).toBe(false);
  });
});
