import { describe, expect, it } from 'vitest';
import { feedLine, feedNotes, withoutContacts } from '../../../core/feeds/contact-scrub.ts';
import {
  afterSeparator,
  hasHarmfulCharacter,
  NAME_LIMIT,
  plainText,
} from '../../../core/feeds/plain-text.ts';

describe('plainText', () => {
  it.each([
    ['Monday Group', 'Monday Group'],
    ['  two   spaces ', 'two spaces'],
    ['<b>Bold</b> &amp; brave', 'Bold & brave'],
    ['one<br>two', 'one two'],
    ['a &lt; b', 'a < b'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['&#66;&#x42;', 'BB'],
    ['caf&eacute; &rsquo;s', 'café ’s'],
    ['&unknown; &constructor;', '&unknown; &constructor;'],
    ['AT&T', 'AT&T'],
    ['&#0;&#x202e;x', 'x'],
    ['&#xffffff;x', 'x'],
    ['<script>alert(1)</script>Group', 'Group'],
    ['<scr<b></b>ipt>x', 'x'],
    ['<style>a{b:c}', null],
    ['Group <img src=x onerror=alert(1)', 'Group'],
    ['Meet <5 people> or 3 < 4', 'Meet <5 people> or 3 < 4'],
    ['a\u202eb\u2066c\u200ed', 'abcd'],
    ['a\u0000b\u001bc\u0085d', 'abc d'],
    ['line\r\nline\u2028line', 'line line line'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['\ud800x', 'x'],
    ['   ', null],
    ['\u202e', null],
    ['', null],
    [null, null],
    [true, null],
    [{}, null],
    [64113, '64113'],
    [Number.NaN, null],
  ])('turns %j into %j', (value, text) => {
    expect(plainText(value)).toBe(text);
  });

  it('cuts a long name at 300 and never through a character', () => {
    expect(plainText('x'.repeat(5000))).toBe('x'.repeat(NAME_LIMIT));
    const emoji = plainText(`${'x'.repeat(299)}😀😀`);
    expect(emoji).toBe('x'.repeat(299));
  });

  it('keeps line breaks where asked, and only those', () => {
    expect(plainText(' a \r\n\r\n\t b<br>c<p>d</p>', 100, true)).toBe('a\nb\nc\nd');
  });

  it('stays quick on text made to be slow', () => {
    const nasty = ['<script'.repeat(9000), `<a ${'='.repeat(60000)}<`, ' '.repeat(60000), '<a'.repeat(30000)];
    for (const text of nasty) expect((plainText(text, 2000, true) ?? '').length).toBeLessThanOrEqual(2000);
  });

  it('takes the part after the old separator', () => {
    expect(afterSeparator('Bus Lines#@-@#16')).toBe('16');
    expect(afterSeparator('plain')).toBe('plain');
    expect(feedLine('Train Lines#@-@#')).toBeNull();
  });

  it('knows a harmful character', () => {
    expect(hasHarmfulCharacter('a\u202eb')).toBe(true);
    expect(hasHarmfulCharacter('\ufeffa')).toBe(true);
    expect(hasHarmfulCharacter('plain سلام 😀')).toBe(false);
  });
});

describe('contacts in free text', () => {
  it.each([
    ['Write to pat.example+x@mail.example.org for the link', 'Write to … for the link'],
    ['Write to pat (at) example (dot) org now', 'Write to … now'],
    ['7th tradition: Venmo @SomeGroup-1', '7th tradition: Venmo …'],
    ['Cash App: $SomeGroup thanks', 'Cash App: … thanks'],
    ['https://paypal.me/some-group', '…'],
    ['handle $SomeGroup', 'handle …'],
    ['$2 a person, 7 pm @ church', '$2 a person, 7 pm @ church'],
    ['Meeting ID 123 456, passcode 789', 'Meeting ID 123 456, passcode 789'],
  ])('%j becomes %j', (text, kept) => {
    expect(withoutContacts(text)).toBe(kept);
  });

  it('leaves nothing of a field that is nothing else', () => {
    expect(feedNotes('pat@example.org')).toBeNull();
  });

  it('joins several notes and says a repeated one once', () => {
    expect(feedNotes('Side door', 'Ring twice', 'Side door', null)).toBe('Side door\nRing twice');
  });
});
