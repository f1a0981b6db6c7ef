import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { citedProgrammesMissingFrom, GuideError, loadGuide } from '../../scripts/guide.ts';
import { ROOT } from '../repository/tree.ts';

let data = '';

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'guide-'));
  for (const part of ['topics', 'overdose-steps', 'claims.json']) {
    cpSync(join(ROOT, 'data', part), join(data, part), { recursive: true });
  }
});

afterEach(() => rmSync(data, { recursive: true }));

/** Rewrites one file of the copy; the words must be there, so that a test cannot pass by changing nothing. */
function change(file: string, from: string, to: string): void {
  const path = join(data, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

describe('the guide as it is read for the build', () => {
  it('gives the topics in order and the steps', () => {
    const guide = loadGuide(data);
    expect(guide.topics.map(({ order }) => order)).toEqual(guide.topics.map((_, index) => index + 1));
    expect(guide.overdoseSteps.map(({ lang }) => lang)).toEqual(['en']);
  });

  it('refuses a link to a topic that does not exist', () => {
    change('topics/en/mixing.md', '(topic:overdose)', '(topic:overdoze)');
    expect(() => loadGuide(data)).toThrow('topic mixing: no other topic overdoze');
  });

  it('refuses a citation of a claim that does not exist', () => {
    change('topics/en/mixing.md', 'claims: [mixing]', 'claims: [blending]');
    expect(() => loadGuide(data)).toThrow('no claim blending');
  });

  it('refuses a page on which the claim was not read', () => {
    change('overdose-steps/en.json', 'https://www.bdp.org.uk/naloxone', 'https://www.bdp.org.uk/elsewhere');
    expect(() => loadGuide(data)).toThrow(
      'overdose steps en, https://www.bdp.org.uk/elsewhere: not among the citations of claim od-repeat-dose',
    );
  });

  it('refuses the same page as two citations', () => {
    change(
      'topics/en/mixing.md',
      'https://www.fda.gov/Drugs/DrugSafety/ucm518473.htm',
      'https://syntheticdrugs.unodc.org/syntheticdrugs/en/treatment/opioidoverdose/index.html',
    );
    expect(() => loadGuide(data)).toThrow('opioidoverdose/index.html: cited twice');
  });

  it('refuses two topics in the same place and names every fault at once', () => {
    change('topics/en/mixing.md', 'order: 4', 'order: 5');
    change('topics/en/mixing.md', '(topic:overdose)', '(topic:overdoze)');
    expect(() => loadGuide(data)).toThrow(GuideError);
    expect(() => loadGuide(data)).toThrow(/no other topic overdoze[\s\S]*same order as withdrawal/);
  });

  it('refuses a claim with a field it does not know', () => {
    change('claims.json', '"caveat"', '"caveats"');
    expect(() => loadGuide(data)).toThrow('claims.json: 0.caveat');
  });

  it('names a programme that is cited but not in the directory', () => {
    const missing = citedProgrammesMissingFrom(new Set(['na']), loadGuide(data));
    expect(missing).toContain('topic kinds-of-groups: no programme smart');
    expect(missing).not.toContain('topic kinds-of-groups: no programme na');
  });
});
