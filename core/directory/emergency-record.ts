import * as v from 'valibot';
import { countryCode } from './citation.ts';
import { type EmergencyNumber, emergencyNumberSchema } from './helpline.ts';
import { reviewEntries, type Shipping, shipIfValid, shippedCitations } from './record.ts';

/** A country's emergency numbers as they were reviewed, in data/emergency.json. */
export const emergencyRecordSchema = v.strictObject({
  ...reviewEntries,
  country: countryCode,
  /** English name, for whoever reads the file. The app takes names from the browser. */
  name: v.string(),
  ambulance: v.nullable(v.string()),
  general: v.nullable(v.string()),
  ship: v.picklist(['yes', 'after-live-check', 'no']),
  /** The number to call for an overdose, where it is not the ambulance number. */
  first: v.optional(v.literal('general')),
  /** Why the general number is not shown beside the ambulance number: it is the police. */
  hideGeneral: v.optional(v.string()),
  /** Shown to the person. */
  note: v.optional(v.string()),
});
export type EmergencyRecord = v.InferOutput<typeof emergencyRecordSchema>;

/** Ships the ambulance number first and the general one beside it where they differ. */
export function shipEmergency(record: EmergencyRecord): Shipping<EmergencyNumber> {
  const { ambulance, general, first, hideGeneral, note } = record;
  const dial = first === 'general' ? general : (ambulance ?? general);
  const reasons = [
    ...(record.ship === 'yes' ? [] : [`the review says "${record.ship}"`]),
    ...(dial === null ? ['no number was seen'] : []),
  ];
  if (reasons.length > 0) return { outcome: 'held', reasons };
  const beside = general !== dial && hideGeneral === undefined ? general : null;
  return shipIfValid(emergencyNumberSchema, {
    country: record.country,
    ambulance: dial,
    ...(beside === null ? {} : { general: beside }),
    ...(note === undefined ? {} : { note }),
    citations: shippedCitations(record.citations),
    checkedOn: record.checkedOn,
  });
}
