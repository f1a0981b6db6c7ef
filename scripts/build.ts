/**
 * Builds the extension: `npm run build`, `npm run build -- --only chrome`, and with `--sample` the variant that
 * `npm start` shows. Everything generated is generated first, so a fresh clone needs nothing else.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, runMain, step } from './run.ts';

/** What is generated before the build, in order. */
const GENERATORS = [
  { script: 'generate-message-keys.ts', title: 'Keys of the interface words' },
  { script: 'build-offers.ts', title: 'Tables of the offer on search pages' },
  { script: 'build-directory.ts', title: 'Directory of helplines, programmes and topics' },
  { script: 'build-places.ts', title: 'Index of places' },
];
const TARGETS = ['chrome', 'firefox'];

await runMain(() => {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, sample: { type: 'boolean', default: false } },
  });
  const { only, sample } = values;
  if (only !== undefined && !TARGETS.includes(only)) {
    throw new Error(`--only takes ${TARGETS.join(' or ')}, not ${only}.`);
  }
  for (const { script, title } of GENERATORS) {
    step(title, [join(ROOT, 'scripts', script)]);
  }
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  for (const target of only === undefined ? TARGETS : [only]) {
    const title = `Extension for ${target}${sample ? ' with the sample source' : ''}`;
    step(title, [wxt, 'build', '-b', target], { env: { NEARHAND_SAMPLE: sample ? '1' : '' }, quiet: true });
  }
});
