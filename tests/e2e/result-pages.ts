import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '../../scripts/browser/ledger.ts';
import { ROOT } from '../repository/tree.ts';

/** One engine's result page: where it is for a query, which saved page stands there, and its row in the settings. */
export type ResultPage = {
  fixture: string;
  row: RegExp;
  address: (query: string) => string;
  /** Match patterns that its switch asks for. */
  patterns: string[];
};

const plain = (host: string, path: string, parameter: string) => ({
  address: (query: string) => `https://${host}${path}?${parameter}=${encodeURIComponent(query)}`,
  patterns: [`https://${host}/*`],
});

export const RESULT_PAGES: readonly ResultPage[] = [
  { fixture: 'google', row: /^Google\W*google\.com/, ...plain('www.google.com', '/search', 'q') },
  { fixture: 'bing', row: /^Bing/, ...plain('www.bing.com', '/search', 'q') },
  { fixture: 'duckduckgo', row: /^DuckDuckGo/, ...plain('duckduckgo.com', '/', 'q') },
  {
    fixture: 'duckduckgo-lite', // by POST: the query stands in the search box alone
    row: /^DuckDuckGo/,
    address: () => 'https://lite.duckduckgo.com/lite/',
    patterns: ['https://lite.duckduckgo.com/*'],
  },
  { fixture: 'yahoo', row: /^Yahoo\W*search/, ...plain('search.yahoo.com', '/search', 'p') },
  { fixture: 'yahoo-japan', row: /^Yahoo! JAPAN/, ...plain('search.yahoo.co.jp', '/search', 'p') },
  { fixture: 'brave', row: /^Brave/, ...plain('search.brave.com', '/search', 'q') },
  { fixture: 'ecosia', row: /^Ecosia/, ...plain('www.ecosia.org', '/search', 'q') },
  {
    fixture: 'startpage', // by POST
    row: /^Startpage/,
    address: () => 'https://www.startpage.com/sp/search',
    patterns: ['https://www.startpage.com/*'],
  },
  { fixture: 'qwant', row: /^Qwant/, ...plain('www.qwant.com', '/', 'q') },
  { fixture: 'kagi', row: /^Kagi/, ...plain('kagi.com', '/search', 'q') },
  { fixture: 'mojeek', row: /^Mojeek/, ...plain('www.mojeek.com', '/search', 'q') },
  { fixture: 'yandex', row: /^Yandex/, ...plain('yandex.com', '/search/', 'text') },
  { fixture: 'baidu', row: /^Baidu/, ...plain('www.baidu.com', '/s', 'wd') },
  { fixture: 'naver', row: /^Naver/, ...plain('search.naver.com', '/search.naver', 'query') },
  { fixture: 'aol', row: /^AOL/, ...plain('search.aol.com', '/aol/search', 'q') },
];

/** A SearXNG at an address of one's own, by POST. */
export const OWN_PAGE = 'https://search.example/find/search';

/** The page of an engine with a query in its search box and title. */
export function resultPage(fixture: string, query: string): string {
  const text = readFileSync(join(ROOT, 'tests/fixtures/result-pages', `${fixture}.html`), 'utf8');
  return text.replaceAll('QUERY', query.replaceAll('"', '&quot;'));
}

/** Answers every engine's addresses with its saved page for the query; other addresses pass. */
export function answerWith(query: string, change: (html: string) => string = (html) => html) {
  return (url: string): Answer | null => {
    const origin = new URL(url).origin;
    if (origin === new URL(OWN_PAGE).origin) return { body: change(resultPage('searxng', query)) };
    const page = RESULT_PAGES.find(({ address }) => new URL(address('')).origin === origin);
    return page ? { body: change(resultPage(page.fixture, query)) } : null;
  };
}
