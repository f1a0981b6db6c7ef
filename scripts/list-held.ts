/** `npm run data:held`: every record, channel and link that does not ship, and what must be checked before it does. */
import { join } from 'node:path';
import { assembleDirectory, type HeldRecord } from './build-directory.ts';

const today = new Date().toISOString().slice(0, 10);
const { held } = assembleDirectory(join(import.meta.dirname, '../data'), today);
const whole = held.filter(({ reasons }) => reasons.length > 0);
const partly = held.filter(({ reasons }) => reasons.length === 0);
console.log(`${whole.length} records do not ship.\n\n${whole.map(describe).join('\n')}`);
console.log(
  `\n${partly.length} records ship without some of their parts.\n\n${partly.map(describe).join('\n')}`,
);

function describe({ where, reasons, parts, toCheck }: HeldRecord): string {
  return [
    where,
    ...reasons.map((reason) => `  held: ${reason}`),
    ...(toCheck === undefined ? [] : [`  to check: ${toCheck}`]),
    ...parts.map((part) => `  ${part.part}: ${part.reason}${part.toCheck ? `. ${part.toCheck}` : ''}`),
  ].join('\n');
}
