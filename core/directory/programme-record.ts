import * as v from 'valibot';
import { webAddress } from './citation.ts';
import { type Programme, programmeSchema } from './programme.ts';
import {
  attestation,
  type HeldPart,
  isAttested,
  reviewEntries,
  type Shipping,
  shipIfValid,
  shippedCitations,
} from './record.ts';

/** A programme as it was reviewed, in data/programmes/. */

const linkRecordSchema = v.strictObject({
  use: v.picklist(['home', 'meetings', 'online']),
  url: webAddress,
  status: attestation,
  /** The reviewer's verdict on this very address. */
  ship: v.picklist(['yes', 'after-live-check', 'no']),
  toCheck: v.optional(v.string()),
});
export type LinkRecord = v.InferOutput<typeof linkRecordSchema>;

const { links: _links, citations: _citations, checkedOn: _checkedOn, ...described } = programmeSchema.entries;

export const programmeRecordSchema = v.strictObject({
  ...described,
  ...reviewEntries,
  links: v.array(linkRecordSchema),
  /** Numbers printed for it. A programme ships no number: those that help are helplines. */
  numbers: v.optional(
    v.array(v.strictObject({ value: v.string(), status: attestation, toCheck: v.string() })),
  ),
});
export type ProgrammeRecord = v.InferOutput<typeof programmeRecordSchema>;

/** A programme ships when its description is attested; each link only by its own verdict and status. */
export function shipProgramme(record: ProgrammeRecord): Shipping<Programme> {
  if (!isAttested(record.status)) return { outcome: 'held', reasons: ['no page that was read describes it'] };
  const shipped = record.links.filter(linkShips);
  if (shipped.length === 0 && record.lookFor === undefined) {
    return { outcome: 'broken', reason: 'lookFor: needed, because no link ships' };
  }
  const { status, corroboration, asOf, doubts, toCheck, numbers, links, citations, ...rest } = record;
  return shipIfValid(programmeSchema, {
    ...rest,
    links: Object.fromEntries(shipped.map(({ use, url }) => [use, url])),
    citations: shippedCitations(citations),
  });
}

/** Links and numbers that stay behind. */
export function heldLinks(record: ProgrammeRecord): HeldPart[] {
  const links = record.links
    .filter((link) => !linkShips(link))
    .map(({ use, url, status, ship, toCheck }) => ({
      part: `${use} ${url}`,
      reason: isAttested(status) ? `the review says "${ship}"` : 'no page that was read shows it',
      ...(toCheck === undefined ? {} : { toCheck }),
    }));
  const numbers = (record.numbers ?? []).map(({ value, toCheck }) => ({
    part: `number ${value}`,
    reason: 'a programme ships no number',
    toCheck,
  }));
  return [...links, ...numbers];
}

function linkShips({ ship, status }: LinkRecord): boolean {
  return ship === 'yes' && isAttested(status);
}
