import { describe, expect, it } from 'vitest';
import { isConferencingHost, linkHost, safeLink, safeLinkFrom } from '../../../core/feeds/safe-link.ts';

describe('safeLink', () => {
  it.each([
    ['https://zoom.us/j/123?pwd=a', 'https://zoom.us/j/123?pwd=a'],
    ['http://example.org', 'http://example.org/'],
    ['  https://example.org/a  ', 'https://example.org/a'],
    ['HTTPS://EXAMPLE.ORG/A', 'https://example.org/A'],
    ['https://müller.example.org/', 'https://xn--mller-kva.example.org/'],
    ['https://xn--mller-kva.example.org/', 'https://xn--mller-kva.example.org/'],
    ['https://example.org:8443/a', 'https://example.org:8443/a'],
    ['https://8.8.8.8/', 'https://8.8.8.8/'],
    ['https://example.org/@group', 'https://example.org/@group'],
    ['https://[2606:4700::1111]/', 'https://[2606:4700::1111]/'],
    ['https://example.org./', 'https://example.org./'],
  ])('keeps %s', (link, normal) => {
    expect(safeLink(link)).toBe(normal);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org/',
    'file:///etc/passwd',
    'mailto:a@example.org',
    '//example.org/a',
    '/a',
    'example.org/a',
    'https:example.org',
    'https:///example.org',
    'https://user@example.org/',
    'https://user:word@example.org/',
    'https://@example.org/',
    'https://example.org\\@evil.example.org/',
    'https://localhost/',
    'https://localhost./',
    'https://app.localhost:3000/',
    'https://printer.local/',
    'https://wiki.internal/',
    'https://router.lan/',
    'https://intranet/',
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0177.0.0.1/',
    'https://0x7f.1/',
    'https://127.0.0.1./',
    'https://１２７.0.0.1/',
    'https://0/',
    'https://10.1.2.3/',
    'https://172.16.0.1/',
    'https://172.31.255.255/',
    'https://192.168.1.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://100.64.0.1/',
    'https://224.0.0.1/',
    'https://255.255.255.255/',
    'https://[::1]/',
    'https://[::]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[fe80::1]/',
    'https://[fc00::1]/',
    'https://[fd12:3456::1]/',
    'https://[2002:7f00:1::]/',
    'https://[2001:db8::1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[ff02::1]/',
    'https://exa\u202emple.org/',
    'https://example.org/\u202egpj',
    'https://example.org/\u0000',
    'https://exam\tple.org/',
    'https://example.org/a b',
    'https://',
    'https://.',
    'https://..example.org/',
    `https://example.org/${'a'.repeat(2000)}`,
    '',
    null,
    undefined,
    5,
    {},
    ['https://example.org/'],
  ])('drops %j', (link) => {
    expect(safeLink(link)).toBeNull();
  });

  it('knows the private blocks to their edges', () => {
    expect(safeLink('https://172.15.255.255/')).not.toBeNull();
    expect(safeLink('https://172.32.0.0/')).not.toBeNull();
    expect(safeLink('https://100.128.0.1/')).not.toBeNull();
    expect(safeLink('https://11.0.0.1/')).not.toBeNull();
  });

  it('resolves a relative address against a safe page only', () => {
    expect(safeLinkFrom('/feed.json', 'https://example.org/groups/')).toBe('https://example.org/feed.json');
    expect(safeLinkFrom('//other.example.org/f', 'https://example.org/')).toBe('https://other.example.org/f');
    expect(safeLinkFrom('http://127.0.0.1/f', 'https://example.org/')).toBeNull();
    expect(safeLinkFrom('javascript:alert(1)', 'https://example.org/')).toBeNull();
    expect(safeLinkFrom('/feed.json', 'http://localhost/')).toBeNull();
  });
});

describe('conferencing hosts', () => {
  it('are recognised exactly or as a subdomain, never as the end of another name', () => {
    expect(isConferencingHost('https://us02web.zoom.us/j/1')).toBe(true);
    expect(isConferencingHost('https://zoom.us/j/1')).toBe(true);
    expect(isConferencingHost('https://evilzoom.us/j/1')).toBe(false);
    expect(isConferencingHost('https://zoom.us.example.org/j/1')).toBe(false);
  });

  it('are shown without www and without a path', () => {
    expect(linkHost('https://www.example.org/a?b')).toBe('example.org');
    expect(linkHost('nothing')).toBe('');
  });
});
