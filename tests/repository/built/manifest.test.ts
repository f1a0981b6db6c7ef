import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../tree.ts';
import { BUILDS, readManifest } from './built-manifests.ts';

/** All that is ever asked for at install. None of them makes a browser warn. */
const PERMISSIONS = {
  'chrome-mv3': ['alarms', 'scripting', 'sidePanel', 'storage'],
  'firefox-mv3': ['alarms', 'scripting', 'storage'],
};

describe.each(BUILDS)('the manifest of %s', (build) => {
  const manifest = readManifest(build);

  it('is of version 3', () => {
    expect(manifest.manifest_version).toBe(3);
  });

  it('asks for these permissions at install and no others', () => {
    expect(manifest.permissions.toSorted()).toEqual(PERMISSIONS[build]);
    expect(manifest.optional_permissions).toEqual([]);
  });

  it('reaches no site without being asked, and shows no page anything of itself', () => {
    for (const field of [
      'host_permissions',
      'content_scripts',
      'web_accessible_resources',
      'externally_connectable',
    ]) {
      expect(manifest, field).not.toHaveProperty(field);
    }
  });

  it('runs only code that came with it', () => {
    const policy = JSON.stringify(manifest.content_security_policy ?? '');
    expect(policy).not.toMatch(/unsafe|https?:/);
  });
});

describe('the manifest of firefox-mv3', () => {
  it('does not open the sidebar by itself', () => {
    expect(readManifest('firefox-mv3').sidebar_action?.open_at_install).toBe(false);
  });
});

describe('PRIVACY.md', () => {
  const text = readFileSync(join(ROOT, 'PRIVACY.md'), 'utf8');
  const section = text.split('\n## Permissions\n')[1]?.split('\n## ')[0] ?? '';
  const explained = [...section.matchAll(/^### (\S+)\n\n(\S[^\n]+)/gm)].map((match) => match[1]);

  it('explains each permission that is asked for, and no others', () => {
    const asked = new Set(BUILDS.flatMap((build) => readManifest(build).permissions));
    expect(explained.toSorted()).toEqual([...asked].toSorted());
  });
});
