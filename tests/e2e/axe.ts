import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { View } from '../../scripts/browser/view.ts';
import { ROOT } from '../repository/tree.ts';

const AXE = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** Accessibility faults that axe finds in the view as it is now, each with the markup it is about. */
export async function accessibilityFaults(view: View): Promise<string[]> {
  await view.inject(`if (!globalThis.axe) { ${AXE} }`);
  return await view.evaluate(async () => {
    type Axe = { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}
