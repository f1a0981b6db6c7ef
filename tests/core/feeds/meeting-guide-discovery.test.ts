import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMeetingsFeed } from '../../../core/feeds/meeting-guide-discovery.ts';

const PAGE = 'https://group.example.org/meetings/';
const LINK = '<link rel="alternate" type="application/json" title="Meetings Feed" href="/feed?a=1&amp;b=2">';
const FOUND = 'https://group.example.org/feed?a=1&b=2';

describe('findMeetingsFeed', () => {
  it.each([
    ['as the plugin writes it', `<html><head>${LINK}</head><body></body></html>`, FOUND],
    [
      'in any order, case and quoting',
      "<HEAD><LINK HREF=https://other.example.org/f TITLE='meetings feed' TYPE=\"Application/JSON; charset=utf-8\" REL='nofollow alternate' /></HEAD>",
      'https://other.example.org/f',
    ],
    ['behind other links', `<head><link rel="stylesheet" href="/a.css"><meta name=x>${LINK}</head>`, FOUND],
    ['over several lines', LINK.replaceAll(' ', '\n\t'), null],
    ['over several lines', LINK.replaceAll(/ (?=[a-z]+=)/g, '\n\t'), FOUND],
    ['not in a comment', `<head><!-- ${LINK} --></head>`, null],
    ['not in a script', `<head><script>'${LINK}'</script></head>`, null],
    ['not in a title', `<head><title>${LINK}</title></head>`, null],
    ['after a script', `<head><script>if (a<b) {}</script>${LINK}</head>`, FOUND],
    ['not in the body', `<head></head><body>${LINK}</body>`, null],
    ['not after the head', `<head></head>${LINK}`, null],
    ['a > inside a quoted value ends no tag', `<head><meta content="a > b <link">${LINK}</head>`, FOUND],
    [
      'the first value of a repeated attribute counts',
      LINK.replace('href', 'href="/first" href'),
      'https://group.example.org/first',
    ],
    [
      'relative to the base',
      `<head><base href="https://base.example.org/x/">${LINK.replace('/feed', 'feed')}</head>`,
      'https://base.example.org/x/feed?a=1&b=2',
    ],
    ['never at an unsafe address', LINK.replace('/feed', 'javascript:alert(1)//'), null],
    ['never at a private host', LINK.replace('/feed', 'http://127.0.0.1/feed'), null],
    ['nothing of another type', LINK.replace('application/json', 'application/rss+xml'), null],
    ['nothing of another title', LINK.replace('Meetings', 'Comments'), null],
    ['nothing without href', LINK.replace('href', 'data-href'), null],
    ['nothing in an empty page', '', null],
    ['nothing in half a tag', '<head><link rel="alternate', null],
  ])('finds it %s', (_, html, found) => {
    expect(findMeetingsFeed(html, PAGE)).toBe(found);
  });

  it('ends on any text', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '<!--',
      '-->',
      '<script',
      '</',
      'link ',
      'rel=alternate ',
      '=',
      'İ',
      LINK,
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(findMeetingsFeed(pieces.join(''), PAGE)).toBeOneOf([null, FOUND]);
      }),
    );
  });

  it('stays quick on a page made to be slow', () => {
    for (const part of ['<!--', '<a ', '<link rel="', '<script>', '< ', '<a =']) {
      expect(findMeetingsFeed(part.repeat(100_000), PAGE)).toBeNull();
    }
  });
});
