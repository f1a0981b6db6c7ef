/** Puts a decision into words for a person. */
import type { Decision } from '../core/offers/decide.ts';
import { buildOfferTables } from './build-offers.ts';

/** Several lines: what was read, which lists the words stand on, and the rule that decided (or that none did). */
export function explain(decision: Decision): string {
  const { names, sources } = buildOfferTables();
  const lines = [`Decision: ${decision.kind}`, `Read as: ${decision.words.join(' ') || '(no words)'}`];
  const seen = new Map<string, Set<string>>();
  for (const find of decision.finds) {
    const name = names.get(find.code);
    if (name === undefined) continue;
    const words = decision.words.slice(find.start, find.end).join(' ');
    seen.set(name, (seen.get(name) ?? new Set()).add(words));
  }
  if (seen.size > 0) lines.push('Words on the lists:');
  for (const [name, words] of seen) lines.push(`  ${name}: ${[...words].join(', ')}`);
  const rule = decision.rule === null ? undefined : sources[decision.rule];
  if (rule === undefined) lines.push('No rule holds, so nothing is offered.');
  else {
    lines.push(`Because: ${rule.why} (rule ${rule.id})`, `  needs: ${rule.when}`);
    if (rule.soft !== undefined) lines.push(`  unless (with no person named): ${rule.soft}`);
  }
  return lines.join('\n');
}
