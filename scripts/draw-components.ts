/** Draws the real components as HTML while building, in English, so that no markup is written twice. */
import { basename, join } from 'node:path';
import preactPreset from '@preact/preset-vite';
import { type ComponentType, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type CSSModulesOptions, createServer } from 'vite';

const ROOT = join(import.meta.dirname, '..');

/** Class names that come out the same whoever asks: `Lifeline_words`. Component names are unique. */
export const cssModules: CSSModulesOptions = {
  generateScopedName: (name, file) => `${basename(file.split('?')[0] ?? '', '.module.css')}_${name}`,
};

/** A component of a file as HTML. The component has the file's name. */
export type Draw = <Props extends object>(file: string, props: Props) => Promise<string>;

/** Does some work that draws components, and clears up after it. */
export async function drawing<T>(work: (draw: Draw) => Promise<T>): Promise<T> {
  const server = await createServer({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins: [preactPreset({ devToolsEnabled: false, prefreshEnabled: false })],
    css: { modules: cssModules },
    resolve: { alias: { 'webextension-polyfill': join(ROOT, 'scripts/english-browser.ts') } },
  });
  const draw = async <Props extends object>(file: string, props: Props) => {
    const module = await server.ssrLoadModule(join(ROOT, file));
    const component: ComponentType<Props> = module[basename(file, '.tsx')];
    return renderToString(h(component, props));
  };
  try {
    return await work(draw);
  } finally {
    await server.close();
  }
}
