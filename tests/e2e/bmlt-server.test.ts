import { describe, expect } from 'vitest';
import { bmltRow } from '../fixtures/feed-rows.ts';
import { feedStory } from './feed-story.ts';
import { type FeedWorld, sendFeed } from './feed-world.ts';

/** More than one page of a server's answer. */
const COUNT = 1100;
const PAGE = 1000;
/** A Swedish server: its codes are its own, and only `world_id` says what they mean elsewhere. */
const FORMATS = [
  { id: '7', key_string: 'K', world_id: 'W', lang: 'sv', name_string: 'Kvinnor' },
  { id: '9', key_string: 'Ö', world_id: 'OPEN', lang: 'sv', name_string: 'Öppet' },
];
const BODIES = [
  { id: '1', parent_id: '0', name: 'Region', url: 'https://region.example.org/', helpline: '' },
  { id: '4', parent_id: '1', name: 'Area North', helpline: '201-555-0199' },
  { id: '12', parent_id: '4', name: 'Small Committee', helpline: '' },
];

/** Without a word of English: asked for it, it sends no formats and takes their ids out of the rows. */
function beSwedish(world: FeedWorld): void {
  world.answer = (url, response) => {
    const { searchParams: asked } = url;
    if (asked.get('switcher') === 'GetServerInfo')
      return sendFeed(response, [{ defaultDuration: '01:15:00' }]);
    if (asked.get('switcher') === 'GetServiceBodies') return sendFeed(response, BODIES);
    const from = (Number(asked.get('page_num')) - 1) * PAGE;
    const english = asked.has('lang_enum');
    const formats = { formats: english ? '' : 'K,Ö', format_shared_id_list: english ? '' : '7,9' };
    const meetings = Array.from({ length: Math.min(PAGE, COUNT - from) }, (_, n) =>
      bmltRow(from + n, { ...formats, duration_time: '', start_time: '19:00:00' }),
    );
    sendFeed(response, { meetings, formats: english ? [] : FORMATS });
  };
}

describe('a single NA server', () => {
  feedStory(
    'is read by its address, page by page, in its own language, with the helpline that stands above the group',
    async (browser, world) => {
      beSwedish(world);
      const sources = await browser.openTab('sidepanel.html#sources');
      await sources.waitForText('Add a list');
      await sources.click({ role: 'radio', name: 'An NA meeting server (BMLT)' });
      await sources.type(
        { role: 'textbox', name: 'Address' },
        'http://bmlt.nearhand.example/main_server/client_interface/json/?switcher=GetSearchResults',
      );
      await sources.press('Enter');
      await sources.waitForText(/1,100 meetings, read/, 20_000);

      const asked = world.asked.map((url) => ({
        what: url.searchParams.get('switcher'),
        page: url.searchParams.get('page_num'),
        language: url.searchParams.get('lang_enum'),
      }));
      const rows = asked.filter(({ what }) => what === 'GetSearchResults');
      expect(rows.map(({ page, language }) => [page, language])).toEqual([
        ['1', 'en'],
        ['1', null],
        ['2', null],
      ]);
      for (const url of world.asked) {
        expect(url.href).toMatch(
          /^https:\/\/bmlt\.nearhand\.example\/main_server\/client_interface\/json\/\?/,
        );
        expect(url.searchParams.get('callingApp')).toBe('nearhand');
        expect(url.href).not.toMatch(/contact|email/);
      }

      const finder = await browser.openTab('sidepanel.html#meetings');
      await finder.waitForText('1,100 meetings a week');
      await finder.click({ role: 'link', name: /^Group \d/ });
      await finder.waitForText('What the words mean');
      const words = await finder.text();
      expect(words).toContain('7:00 PM to 8:15 PM');
      expect(words).toMatch(/Women\s+Meant for women\./);
      expect(words).toContain('Everybody may come');
      expect(words).toContain('Listed by Small Committee');
      expect(words).toContain('Call them: 2015550199');
    },
    { timeZone: 'America/New_York' },
  );
});
