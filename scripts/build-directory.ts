/**
 * Turns data/ into public/directory/directory.json, checked by the parser that the app itself uses.
 * `npm run data:build`; the build calls `buildDirectory()`.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Directory, parseDirectory } from '../core/directory/directory.ts';
import { shipEmergency } from '../core/directory/emergency-record.ts';
import { DIRECTORY_FORMAT } from '../core/directory/envelope.ts';
import { ESSENTIALS_PATH, essentialsOf } from '../core/directory/essentials.ts';
import { heldChannels, shipHelpline } from '../core/directory/helpline-record.ts';
import { heldLinks, shipProgramme } from '../core/directory/programme-record.ts';
import type { HeldPart, Shipping } from '../core/directory/record.ts';
import { ageFaults, emergencyFaults, recordFaults, refusalFaults } from './directory/check-records.ts';
import { type Found, type Records, readRecords } from './directory/read-records.ts';
import { zoneCountries } from './directory/time-zones.ts';
import { citedProgrammesMissingFrom, type Guide, GuideError, loadGuide } from './guide.ts';
import { TopicFileError } from './topic-markdown.ts';

const ROOT = join(import.meta.dirname, '..');
const TARGET = join(ROOT, 'public/directory/directory.json');

/** Records in data/ do not hold together. `faults` names file and record, one fault each. */
export class DirectoryError extends Error {
  override name = 'DirectoryError';
  readonly faults: string[];
  constructor(faults: string[]) {
    super(`The directory cannot be built:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.faults = faults;
  }
}

/** A record that does not ship (`reasons`), or one that ships without some of its parts. */
export type HeldRecord = { where: string; reasons: string[]; parts: HeldPart[]; toCheck?: string };

export type Assembled = { directory: Directory; held: HeldRecord[] };

/**
 * Reads and checks data/ and writes nothing.
 * @param dataFolder absolute path of data/
 * @param today `YYYY-MM-DD`, against which facts grow stale
 * @throws DirectoryError naming every fault
 */
export function assembleDirectory(dataFolder: string, today: string): Assembled {
  const records = readRecords(dataFolder);
  const faults = [...records.faults, ...recordFaults(records, today)];
  const held: HeldRecord[] = [];
  const helplines = sift(records.helplines, shipHelpline, heldChannels, faults, held);
  const emergency = sift(records.emergency, shipEmergency, () => [], faults, held);
  const programmes = sift(records.programmes, shipProgramme, heldLinks, faults, held);
  const guide = readGuide(dataFolder, faults);
  const content = { helplines, emergency, programmes, ...guide, zones: zoneCountries() };
  const version = versionOf(content, records);
  const parsed = parseDirectory({ format: DIRECTORY_FORMAT, version, ...content });
  if (!parsed.ok) throw new DirectoryError([...faults, parsed.reason]);
  const refusals = records.refusals.map(({ record }) => record);
  faults.push(
    ...citedProgrammesMissingFrom(new Set(programmes.map(({ id }) => id)), guide),
    ...emergencyFaults(records, emergency),
    ...refusalFaults(parsed.value, refusals),
    ...guide.topics.flatMap((topic) => ageFaults(`topic ${topic.id}`, topic.checkedOn, today)),
    ...guide.overdoseSteps.flatMap((steps) => ageFaults('overdose steps', steps.checkedOn, today)),
  );
  if (faults.length > 0) throw new DirectoryError(faults);
  return { directory: parsed.value, held };
}

/** What ships of some records; what is held or broken goes to the lists. */
function sift<R extends { toCheck?: string | undefined }, T>(
  found: Found<R>[],
  ship: (record: R) => Shipping<T>,
  heldParts: (record: R) => HeldPart[],
  faults: string[],
  held: HeldRecord[],
): T[] {
  return found.flatMap(({ where, record }) => {
    const shipping = ship(record);
    if (shipping.outcome === 'broken') {
      faults.push(`${where}: ${shipping.reason}`);
      return [];
    }
    const parts = heldParts(record);
    const reasons = shipping.outcome === 'held' ? shipping.reasons : [];
    if (reasons.length > 0 || parts.length > 0) {
      held.push({
        where,
        reasons,
        parts,
        ...(record.toCheck === undefined ? {} : { toCheck: record.toCheck }),
      });
    }
    return shipping.outcome === 'ships' ? [shipping.value] : [];
  });
}

function readGuide(dataFolder: string, faults: string[]): Guide {
  try {
    return loadGuide(dataFolder);
  } catch (error) {
    if (!(error instanceof GuideError || error instanceof TopicFileError)) throw error;
    faults.push(...error.message.split('\n'));
    return { topics: [], overdoseSteps: [] };
  }
}

/** The newest day of a check and a hash of the content: the same data make the same version on any day. */
function versionOf(content: Omit<Directory, 'format' | 'version'>, records: Records): string {
  const days = [...records.helplines, ...records.emergency, ...records.programmes].map(
    ({ record }) => record.checkedOn,
  );
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12);
  return `${days.sort().at(-1) ?? '0000-00-00'}.${hash}`;
}

/**
 * Builds the packaged directory. Writes only when something changed, so that a watching build is not woken.
 * @throws DirectoryError
 */
export function buildDirectory(): { directory: Directory; held: HeldRecord[]; path: string } {
  const today = new Date().toISOString().slice(0, 10);
  const assembled = assembleDirectory(join(ROOT, 'data'), today);
  writeIfChanged(TARGET, assembled.directory);
  writeIfChanged(join(ROOT, 'public', ESSENTIALS_PATH), essentialsOf(assembled.directory, 'en'));
  return { ...assembled, path: TARGET };
}

function writeIfChanged(path: string, value: unknown): void {
  const text = JSON.stringify(value);
  if (readIfThere(path) === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

if (import.meta.main) {
  try {
    const { directory, held } = buildDirectory();
    const { helplines, emergency, programmes, topics, version } = directory;
    console.log(
      `Directory ${version}: ${helplines.length} helplines, ${emergency.length} emergency numbers, ` +
        `${programmes.length} programmes, ${topics.length} topics. ${held.length} records hold something back ` +
        '(npm run data:held).',
    );
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
