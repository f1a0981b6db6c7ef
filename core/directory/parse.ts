import * as v from 'valibot';

export type ParseResult<T> = { ok: true; value: T } | { ok: false; reason: string };

/** Parses one value by a schema; a refusal names the field: `helplines.3.channels.0.value: not a number …`. */
export function parseWith<T>(schema: v.GenericSchema<unknown, T>, value: unknown): ParseResult<T> {
  const result = v.safeParse(schema, value);
  if (result.success) return { ok: true, value: result.output };
  const issue = result.issues[0];
  const path = v.getDotPath(issue) ?? '(root)';
  return { ok: false, reason: `${path}: ${issue.message}` };
}
