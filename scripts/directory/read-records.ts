import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as v from 'valibot';
import { type EmergencyRecord, emergencyRecordSchema } from '../../core/directory/emergency-record.ts';
import { type HelplineRecord, helplineRecordSchema } from '../../core/directory/helpline-record.ts';
import { type Refusal, refusalSchema } from '../../core/directory/never-as-help.ts';
import { parseWith } from '../../core/directory/parse.ts';
import { type ProgrammeRecord, programmeRecordSchema } from '../../core/directory/programme-record.ts';

/** Reads the reviewed records of data/. A file that cannot be read is a fault, named, and reading goes on. */

/** A record and where it stands, for messages: "data/helplines/us.json: us-samhsa". */
export type Found<T> = { where: string; record: T };

export type Records = {
  helplines: Found<HelplineRecord>[];
  emergency: Found<EmergencyRecord>[];
  programmes: Found<ProgrammeRecord>[];
  refusals: Found<Refusal>[];
  faults: string[];
};

/** @param dataFolder absolute path of data/ */
export function readRecords(dataFolder: string): Records {
  const faults: string[] = [];
  return {
    helplines: readFolder(dataFolder, 'helplines', helplineRecordSchema, faults),
    emergency: readFile(dataFolder, 'emergency.json', emergencyRecordSchema, faults),
    programmes: readFolder(dataFolder, 'programmes', programmeRecordSchema, faults),
    refusals: readFile(dataFolder, 'never-as-help.json', refusalSchema, faults),
    faults,
  };
}

type Schema<T> = v.GenericSchema<unknown, T>;

function readFolder<T extends { id: string }>(
  data: string,
  folder: string,
  schema: Schema<T>,
  faults: string[],
) {
  const path = join(data, folder);
  const names = existsSync(path) ? readdirSync(path).sort() : [];
  return names
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => readFile(data, `${folder}/${name}`, schema, faults));
}

function readFile<T extends { id: string }>(
  data: string,
  name: string,
  schema: Schema<T>,
  faults: string[],
): Found<T>[] {
  const file = `data/${name}`;
  const rows = rowsOf(join(data, name));
  if (typeof rows === 'string') {
    faults.push(`${file}: ${rows}`);
    return [];
  }
  return rows.flatMap((row, index) => {
    const parsed = parseWith(schema, row);
    const where = `${file}: ${idOf(row) ?? `record ${index + 1}`}`;
    if (parsed.ok) return [{ where, record: parsed.value }];
    faults.push(`${where}: ${parsed.reason}`);
    return [];
  });
}

/** The `records` of a file, or why it has none. */
function rowsOf(path: string): unknown[] | string {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const rows =
    typeof content === 'object' && content !== null && 'records' in content ? content.records : null;
  return Array.isArray(rows) ? rows : 'holds no list "records"';
}

function idOf(row: unknown): string | null {
  const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : null;
  return typeof id === 'string' ? id : null;
}
