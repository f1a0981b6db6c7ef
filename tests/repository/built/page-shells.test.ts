import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../tree.ts';
import { BUILDS } from './built-manifests.ts';

describe.each(BUILDS)('before any script, in %s,', (build) => {
  it.each(['sidepanel.html', 'options.html'])('%s holds its name and the way to the urgent steps', (file) => {
    const page = readFileSync(join(ROOT, '.output', build, file), 'utf8');
    const [body = ''] = page.match(/<body>.*?(?=<svg hidden)/s) ?? [];
    expect(body).toContain('Nearhand');
    expect(body).toMatch(/<a [^>]*href="\/popup\.html#overdose"[^>]*>.*Someone may be overdosing.*<\/a>/s);
    expect(body).toContain('call your local emergency number');
  });

  it('the steps are in the page that those ways lead to', () => {
    const popup = readFileSync(join(ROOT, '.output', build, 'popup.html'), 'utf8');
    expect(popup).toContain('id="overdose"');
    expect(popup).toContain('Try to wake them');
  });
});
