import type { Directory } from '../../core/directory/directory.ts';
import { emergencyNumberFor, numbersToCall } from '../../core/directory/emergency-number.ts';
import type { EmergencyNumber } from '../../core/directory/helpline.ts';
import { digitsOf, type Refusal, refusalIn } from '../../core/directory/never-as-help.ts';
import { type Attestation, isAttested } from '../../core/directory/record.ts';
import type { Found, Records } from './read-records.ts';

/** What the records must hold to beyond their shape. Every check answers with faults that name file and record. */

const EU_MEMBERS = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(
  ' ',
);

/** Months after which a fact is too old to ship. */
const FRESH_MONTHS = 12;

type Reviewed = {
  id: string;
  status: Attestation;
  citations: unknown[];
  checkedOn: string;
  toCheck?: string | undefined;
};

/** @param today `YYYY-MM-DD`, the day of the build */
export function recordFaults(records: Records, today: string): string[] {
  const { helplines, emergency, programmes, refusals } = records;
  const reviewed: Found<Reviewed>[] = [...helplines, ...emergency, ...programmes];
  return [
    ...[helplines, emergency, programmes, refusals].flatMap(duplicates),
    ...reviewed.flatMap(citationFaults),
    ...[...reviewed, ...refusals].flatMap((found) => ageFaults(found.where, found.record.checkedOn, today)),
    ...partOfFaults(records),
    ...zoneFaults(records),
  ];
}

/** Faults of a text that is not a record: a topic, the overdose steps. */
export function ageFaults(where: string, checkedOn: string, today: string): string[] {
  if (checkedOn >= monthsBefore(today, FRESH_MONTHS)) return [];
  return [`${where}: checked on ${checkedOn}, more than ${FRESH_MONTHS} months before ${today}`];
}

/** The same day some months earlier; the last of the month where that day does not exist. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  const shifted = new Date(Date.UTC(year, month - 1 - months, Math.min(date, lastOfMonth)));
  return shifted.toISOString().slice(0, 10);
}

function duplicates(found: Found<{ id: string }>[]): string[] {
  const first = new Map<string, string>();
  return found.flatMap(({ where, record }) => {
    const earlier = first.get(record.id);
    if (earlier === undefined) first.set(record.id, where);
    return earlier === undefined ? [] : [`${where}: the id is taken by ${earlier}`];
  });
}

/** A record that nothing attests may stand without a source: it does not ship and says what to look for. */
function citationFaults({ where, record }: Found<Reviewed>): string[] {
  if (record.citations.length > 0) return [];
  if (isAttested(record.status)) return [`${where}: no citation, though its status is ${record.status}`];
  return record.toCheck === undefined ? [`${where}: no citation and no toCheck`] : [];
}

function partOfFaults({ programmes }: Records): string[] {
  const ids = new Set(programmes.map(({ record }) => record.id));
  return programmes.flatMap(({ where, record }) => {
    const { partOf } = record;
    return partOf === undefined || (ids.has(partOf) && partOf !== record.id)
      ? []
      : [`${where}: partOf names "${partOf}", which is no other programme`];
  });
}

function zoneFaults({ helplines }: Records): string[] {
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);
  return helplines.flatMap(({ where, record }) =>
    [record.hours.open, ...record.channels.map((channel) => channel.hours)].flatMap((hours) =>
      hours?.kind === 'weekly' && !zones.has(hours.zone) ? [`${where}: no time zone "${hours.zone}"`] : [],
    ),
  );
}

/**
 * The emergency lines among the helplines and the table of emergency numbers come from different pages: they must
 * agree. Every number the table ships for a country is one of that country's line; 112 holds in all of the EU.
 */
export function emergencyFaults({ helplines }: Records, emergency: readonly EmergencyNumber[]): string[] {
  const lines = helplines.filter(({ record }) => record.kind === 'emergency' && record.ship === 'yes');
  return lines.flatMap(({ where, record }) => {
    const known = record.channels.map(({ value }) => digitsOf(value ?? ''));
    const countries = record.country === 'EU' ? EU_MEMBERS : [record.country];
    return countries.flatMap((country) => {
      const number = emergencyNumberFor(emergency, country);
      if (number === null) return [`${where}: data/emergency.json ships no number for ${country}`];
      const strange = numbersToCall(number).filter((value) => !known.includes(digitsOf(value)));
      return strange.map((value) => `${where}: data/emergency.json says ${value} for ${country}`);
    });
  });
}

/** Nothing on the refusal list may stand in any text, number or address that ships. Citations are no text. */
export function refusalFaults(directory: Directory, refusals: readonly Refusal[]): string[] {
  const { helplines, emergency, programmes, topics, overdoseSteps } = directory;
  const shipped: { where: string; countries: (string | null)[]; value: unknown }[] = [
    ...helplines.map((value) => ({ where: `helpline ${value.id}`, countries: [value.country], value })),
    ...emergency.map((value) => ({ where: `emergency ${value.country}`, countries: [value.country], value })),
    ...programmes.map((value) => ({ where: `programme ${value.id}`, countries: value.countries, value })),
    ...topics.map((value) => ({ where: `topic ${value.id}`, countries: [null], value })),
    ...overdoseSteps.map((value) => ({ where: `overdose steps (${value.lang})`, countries: [null], value })),
  ];
  return shipped.flatMap(({ where, countries, value }) =>
    stringsOf(value).flatMap((text) =>
      countries.flatMap((country) => {
        const refusal = refusalIn(text, country, refusals);
        return refusal ? [`${where}: "${text}" holds ${refusal.value} (${refusal.id}): ${refusal.why}`] : [];
      }),
    ),
  );
}

/** Every text in a value, but for citations and days. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'citations' || key === 'checkedOn' || key === 'clinicianReadOn' ? [] : stringsOf(inner),
  );
}
