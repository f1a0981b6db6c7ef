import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ICON_PATHS } from '../../components/icon-paths.ts';
import { essentialsOf } from '../../core/directory/essentials.ts';
import { iconSprite, plainLazyImports, plainScripts } from '../../scripts/page-plugins.ts';
import { drawShell } from '../../scripts/popup-shell.ts';
import { STEPS } from '../fixtures/helplines.ts';
import { SMALL_DIRECTORY } from '../fixtures/small-directory.ts';
import { ROOT } from '../repository/tree.ts';

/** Whether the text is well-formed XML, as a browser asks of a drawing in a file of its own. */
function isWellFormed(svg: string): boolean {
  const comments = [...svg.matchAll(/<!--([\s\S]*?)-->/g)].map(([, inside]) => inside ?? '');
  return comments.every((inside) => !inside.includes('--'));
}

describe('the drawings in a page', () => {
  it('are all there once, and the mark', () => {
    const plugin = iconSprite(ICON_PATHS);
    const hook = plugin.transformIndexHtml;
    if (typeof hook !== 'object' || !('handler' in hook)) throw new Error('no hook');
    const page = Reflect.apply(hook.handler, undefined, ['<body><p>words</p></body>']);
    for (const name of Object.keys(ICON_PATHS)) expect(page).toContain(`<symbol id="icon-${name}"`);
    expect(page).toContain('<symbol id="mark"');
    expect(page).toContain('<symbol id="step-breathe"');
    expect(page).not.toContain('<!--');
    expect(page).toMatch(/^<body><p>words<\/p><svg hidden>.*<\/svg><\/body>$/);
  });

  it('stand in files a browser can read', () => {
    expect(isWellFormed(readFileSync(join(ROOT, 'components/overdose/step-drawings.svg'), 'utf8'))).toBe(
      true,
    );
    expect(isWellFormed('<svg><!-- a --b --></svg>')).toBe(false);
  });
});

describe('what is loaded late', () => {
  it('may not bring a style sheet that nothing would load', () => {
    const { generateBundle } = plainLazyImports();
    if (typeof generateBundle !== 'function') throw new Error('no hook');
    const chunk = { type: 'chunk', isDynamicEntry: true, fileName: 'late.js' };
    const complain = (importedCss: Set<string>) => {
      const said: string[] = [];
      const context = { error: (message: string) => said.push(message) };
      const bundle = { late: { ...chunk, viteMetadata: { importedCss } } };
      Reflect.apply(generateBundle, context, [{}, bundle]);
      return said;
    };
    expect(complain(new Set())).toEqual([]);
    expect(complain(new Set(['late.css']))[0]).toContain('late.js');
  });
});

describe('the popup as it is packaged', () => {
  it('holds the urgent line and the steps as plain HTML, which need no script', async () => {
    const html = await drawShell(essentialsOf({ ...SMALL_DIRECTORY, overdoseSteps: [STEPS] }, 'fa'));
    expect(html).toContain('href="#overdose"');
    expect(html).toContain('id="overdose"');
    expect(html).toContain('Wake them');
    expect(html).toContain('your local emergency number');
  });
});

describe('a plain script', () => {
  const start = (code: string, id: string) => {
    const { transform } = plainScripts();
    if (typeof transform !== 'function') throw new Error('no hook');
    return Reflect.apply(transform, { error: (words: string) => expect.fail(words) }, [code, id]);
  };
  const WRAPPER = '\0virtual:wxt-unlisted-script-entrypoint?/entry.ts';

  it('starts by itself, without the wrapper that WXT puts around it', () => {
    expect(start('import definition from "/entry.ts";\ntry { definition.main(); } catch {}', WRAPPER)).toBe(
      'import definition from "/entry.ts";\nexport default definition.main();',
    );
    expect(start('anything', '/entry.ts')).toBeNull();
  });

  it('stops the build where WXT wraps in another way', () => {
    expect(() => start('import other from "/entry.ts";', WRAPPER)).toThrow('another way');
  });
});
