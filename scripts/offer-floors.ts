/** The figures below which the decision may not fall: data/offers/floors.json. */
import * as v from 'valibot';
import { readOfferData } from './offer-data.ts';
import type { Scores } from './offer-scores.ts';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const Floors = v.strictObject({
  about: v.string(),
  offerPrecision: share,
  offerRecall: share,
  offerRecallNeverLookedAt: share,
  f1: v.strictObject({ overdose: share, crisis: share, help: share, none: share }),
  missedOverdose: v.number(),
  missedCrisis: v.number(),
  either: share,
  logOffers: v.number(),
  tableBytes: v.number(),
});

/** What is compared: scores of all rows and of those never looked at, offers on the log (null: no log), bytes. */
export type Figures = { all: Scores; kept: Scores; either: number; logOffers: number | null; tables: number };

/** One sentence for each figure that is worse than its floor. */
export function belowFloors({ all, kept, either, logOffers, tables }: Figures): string[] {
  const floors = readOfferData(Floors, 'floors.json');
  const least: [string, number, number][] = [
    ['offer precision', all.offer.precision, floors.offerPrecision],
    ['offer recall', all.offer.recall, floors.offerRecall],
    ['offer recall, never looked at', kept.offer.recall, floors.offerRecallNeverLookedAt],
    ['F1 of overdose', all.classes.overdose.f1, floors.f1.overdose],
    ['F1 of crisis', all.classes.crisis.f1, floors.f1.crisis],
    ['F1 of help', all.classes.help.f1, floors.f1.help],
    ['F1 of none', all.classes.none.f1, floors.f1.none],
    ['debatable rows accepted', either, floors.either],
  ];
  const most: [string, number, number][] = [
    ['overdose met with nothing', all.missed.overdose, floors.missedOverdose],
    ['crisis met with nothing', all.missed.crisis, floors.missedCrisis],
    ['offers on the search log', logOffers ?? 0, floors.logOffers],
    ['bytes of the tables', tables, floors.tableBytes],
  ];
  return [
    ...least
      .filter(([, is, floor]) => !(is >= floor))
      .map(([name, is, floor]) => `${name} ${is.toFixed(4)} < ${floor}`),
    ...most.filter(([, is, limit]) => !(is <= limit)).map(([name, is, limit]) => `${name} ${is} > ${limit}`),
  ];
}
