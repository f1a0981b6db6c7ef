import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder, ROOT } from './tree.ts';

type Rule = { files: string[]; packages: string[] };

/** The rule table of ARCHITECTURE.md: `| from | may import | packages |`. */
function readRules(): Map<string, Rule> {
  const rules = new Map<string, Rule>();
  const lines = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8').split('\n');
  const start = lines.findIndex((line) => /^\|\s*from\s*\|/.test(line));
  for (const line of lines.slice(start + 2)) {
    if (!line.startsWith('|')) break;
    const [from = '', files = '', packages = ''] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    const list = (cell: string) =>
      cell
        .split(',')
        .map((item) => item.trim())
        .filter(Boolean);
    rules.set(from, { files: list(files), packages: list(packages) });
  }
  return rules;
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** Why this import breaks the table, or null when it is allowed. */
function violation(file: string, specifier: string, rules: Map<string, Rule>): string | null {
  const house = file.split('/')[0] ?? '';
  const rule = rules.get(house);
  if (!rule) return `${file}: no rule for ${house}/`;
  if (specifier.startsWith('node:') && house === 'scripts') return null;
  if (!specifier.startsWith('.')) {
    const name = specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/');
    if (rule.packages.includes('any') || rule.packages.includes(name)) return null;
    return `${file} imports the package ${specifier}`;
  }
  const target = normalize(join(dirname(file), specifier)).split('?')[0] ?? '';
  if (house === 'entrypoints' && target.startsWith('entrypoints/')) {
    const door = (path: string) => path.split('/')[1];
    return door(file) === door(target) ? null : `${file} imports another entry point: ${target}`;
  }
  if (rule.files.some((allowed) => target === allowed || target.startsWith(`${allowed}/`))) return null;
  return `${file} imports ${target}`;
}

describe('layers', () => {
  const rules = readRules();

  it('reads a rule for each house', () => {
    expect([...rules.keys()]).toEqual([
      'entrypoints',
      'components',
      'platform',
      'scripts',
      'core',
      'data',
      'public',
    ]);
  });

  it('finds every import within the table', () => {
    const files = [...rules.keys()].flatMap((house) => filesUnder(house, /\.(ts|tsx|mts|mjs)$/));
    const broken = files.flatMap((file) =>
      importsOf(file)
        .map((specifier) => violation(file, specifier, rules))
        .filter((v) => v !== null),
    );
    expect(files.length).toBeGreaterThan(3);
    expect(broken).toEqual([]);
  });

  it('notices an import that breaks the table', () => {
    expect(violation('core/a.ts', '../platform/b.ts', rules)).toContain('core/a.ts imports platform/b.ts');
    expect(violation('core/a.ts', 'idb', rules)).toContain('package idb');
    expect(violation('components/A.tsx', '../platform/i18n.ts', rules)).toBeNull();
    expect(violation('components/A.tsx', '../platform/browser.ts', rules)).not.toBeNull();
    expect(violation('entrypoints/popup/main.tsx', '../sidepanel/App.tsx', rules)).toContain(
      'another entry point',
    );
  });
});
