// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readQuery, whenVisited } from '../../platform/search-page.ts';
import { readEngineRows } from '../../scripts/build-engines.ts';

const rows = readEngineRows();
/** What the script reads on the page as it is, by the row of an engine. */
const read = (engine: string) => {
  const row = rows[engine];
  if (!row) throw new Error(`There is no engine ${engine}.`);
  return readQuery(row);
};

const at = (url: string) => {
  (globalThis as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);
};

afterEach(() => {
  document.body.innerHTML = '';
});

describe('a page loaded ahead', () => {
  it('is not read before it is really visited', () => {
    const page = document as Document & { prerendering?: boolean };
    page.prerendering = true;
    const visit = vi.fn();
    whenVisited(visit);
    expect(visit).not.toHaveBeenCalled();
    page.prerendering = false;
    page.dispatchEvent(new Event('prerenderingchange'));
    expect(visit).toHaveBeenCalledOnce();
  });

  it('that was not is read at once', () => {
    const visit = vi.fn();
    whenVisited(visit);
    expect(visit).toHaveBeenCalledOnce();
  });
});

describe('what was searched for', () => {
  it('is in the address', () => {
    at('https://www.google.com/search?q=quit+heroin');
    expect(read('google')).toBe('quit heroin');
  });

  it('is in the search box of an engine that sends it hidden', () => {
    at('https://www.startpage.com/sp/search');
    document.body.innerHTML = '<input name="query" value="quit heroin">';
    expect(read('startpage')).toBe('quit heroin');
  });

  it('is not read from what is being typed where the address should hold it', () => {
    at('https://www.bing.com/search');
    document.body.innerHTML = '<input name="q" value="quit heroin">';
    expect(read('bing')).toBeNull();
  });

  it.each(['https://www.google.com/search?q=x&tbm=isch', 'https://www.google.com/maps/search?q=x'])(
    'is nothing on pictures and on other paths: %s',
    (url) => {
      at(url);
      expect(read('google')).toBeNull();
    },
  );

  it('survives a malformed escape', () => {
    at('https://www.bing.com/search?q=quit%E0%A4heroin%');
    expect(() => read('bing')).not.toThrow();
  });
});
