import type { EmergencyNumber } from './helpline.ts';

/**
 * The emergency number of a country. Null where none may ship or the country is unknown: the words are then "your
 * local emergency number", never a guess. Members of the European Union have a row each, so 112 needs no rule.
 */
export function emergencyNumberFor(
  emergency: readonly EmergencyNumber[],
  country: string | null,
): EmergencyNumber | null {
  return emergency.find((number) => number.country === country) ?? null;
}

/** Every number to show for an overdose, the ambulance first. */
export function numbersToCall(number: EmergencyNumber): string[] {
  return number.general === undefined ? [number.ambulance] : [number.ambulance, number.general];
}
