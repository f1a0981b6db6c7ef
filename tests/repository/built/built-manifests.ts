import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { ROOT } from '../tree.ts';

const Strings = v.optional(v.array(v.string()), []);
/** The fields of a manifest that decide what the extension may do; others are kept as they are. */
const ManifestSchema = v.looseObject({
  manifest_version: v.number(),
  permissions: Strings,
  optional_permissions: Strings,
  optional_host_permissions: Strings,
  sidebar_action: v.optional(v.looseObject({ open_at_install: v.boolean() })),
});
export type Manifest = v.InferOutput<typeof ManifestSchema>;

export const BUILDS = ['chrome-mv3', 'firefox-mv3'] as const;

/** The manifest as it was built and will ship. */
export function readManifest(build: (typeof BUILDS)[number]): Manifest {
  const path = join(ROOT, '.output', build, 'manifest.json');
  return v.parse(ManifestSchema, JSON.parse(readFileSync(path, 'utf8')));
}
