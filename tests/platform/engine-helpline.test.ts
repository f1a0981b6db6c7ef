// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { engineShowsHelpline } from '../../platform/engine-helpline.ts';

const OURS = ['988', '1-800-662-4357'];

function shows(html: string): boolean {
  document.body.innerHTML = html;
  return engineShowsHelpline(OURS);
}

beforeEach(() => {
  // happy-dom lays nothing out.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 100, 200, 20));
});

describe('a helpline that the engine shows itself', () => {
  it.each([
    ['a link that calls it', '<a href="tel:988">Call or text</a>'],
    ['a link in international form', '<a href="tel:+1-800-662-4357">Call</a>'],
    ['a number in letters', '<a href="tel:1800662HELP">Call</a>'],
    ['a number standing alone', '<h2>Help is available</h2><div>988</div>'],
    ['a link that writes to it', '<a href="sms:988?body=x">Text</a>'],
  ])('is seen by %s', (_what, html) => {
    expect(shows(html)).toBe(true);
  });

  it.each([
    ['a number in the words of a result', '<p>Call 988 any time, says this page.</p>'],
    ['another line', '<a href="tel:+18005550100">Call</a>'],
    ['a year or a count', '<span>1988</span><span>988 results</span>'],
    ['what no one sees', '<script>988</script><template><a href="tel:988"></a></template>'],
    ['nothing', ''],
  ])('is not seen in %s', (_what, html) => {
    expect(shows(html)).toBe(false);
  });

  it('does not count far down the page', () => {
    vi.mocked(Element.prototype.getBoundingClientRect).mockReturnValue(new DOMRect(0, 9000, 200, 20));
    expect(shows('<a href="tel:988">Call</a>')).toBe(false);
  });
});
