/** The figures below which the decision may not fall: data/offers/floors.json. */
import * as v from 'valibot';
import { TABLE_LANGUAGES, type TableLanguage } from '../core/offers/table-languages.ts';
import { readOfferData } from './offer-data.ts';
import type { Scores } from './offer-scores.ts';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const Unseen = v.strictObject({
  precision: share,
  recall: share,
  missedOverdose: v.number(),
  missedCrisis: v.number(),
});
const Floors = v.strictObject({
  about: v.string(),
  offerPrecision: share,
  offerRecall: share,
  offerRecallNeverLookedAt: share,
  heldOut: Unseen,
  fresh: Unseen,
  last: Unseen,
  judge: Unseen,
  sealed: Unseen,
  strangers: Unseen,
  others: v.strictObject(v.entriesFromList(TABLE_LANGUAGES, Unseen)),
  englishElsewhere: v.strictObject({ precision: share, recall: share }),
  f1: v.strictObject({ overdose: share, crisis: share, help: share, none: share }),
  missedOverdose: v.number(),
  missedCrisis: v.number(),
  either: share,
  falseOnLog: v.number(),
  tableBytes: v.number(),
});

/** What is compared: scores of dev, of its part never looked at, of the sets only counted, the log, bytes. */
export type Figures = {
  all: Scores;
  kept: Scores;
  heldOut: Scores;
  fresh: Scores;
  last: Scores;
  judge: Scores;
  sealed: Scores;
  strangers: Scores;
  /** The set in other languages, by language. */
  others: Record<TableLanguage, Scores>;
  /** The English rows of judge by the tables of each language. */
  english: Record<TableLanguage, Scores>;
  either: number;
  /** Offers on the log that were not asked for; null where the log is not there. */
  falseOnLog: number | null;
  tables: number;
};

/** One sentence for each figure that is worse than its floor. */
export function belowFloors({
  all,
  kept,
  heldOut,
  fresh,
  last,
  judge,
  sealed,
  strangers,
  others,
  english,
  either,
  falseOnLog,
  tables,
}: Figures): string[] {
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
    ['offers not asked for on the log', falseOnLog ?? 0, floors.falseOnLog],
    ['bytes of the tables', tables, floors.tableBytes],
  ];
  for (const [name, { offer, missed }, floor] of [
    ['held out', heldOut, floors.heldOut],
    ['fresh', fresh, floors.fresh],
    ['last', last, floors.last],
    ['judge', judge, floors.judge],
    ['sealed', sealed, floors.sealed],
    ['strangers', strangers, floors.strangers],
    ...TABLE_LANGUAGES.map((language) => [language, others[language], floors.others[language]] as const),
  ] as const) {
    least.push([`offer precision, ${name}`, offer.precision, floor.precision]);
    least.push([`offer recall, ${name}`, offer.recall, floor.recall]);
    most.push([`overdose met with nothing, ${name}`, missed.overdose, floor.missedOverdose]);
    most.push([`crisis met with nothing, ${name}`, missed.crisis, floor.missedCrisis]);
  }
  for (const language of TABLE_LANGUAGES) {
    const { precision, recall } = english[language].offer;
    least.push([`offer precision, English beside ${language}`, precision, floors.englishElsewhere.precision]);
    least.push([`offer recall, English beside ${language}`, recall, floors.englishElsewhere.recall]);
  }
  return [
    ...least
      .filter(([, is, floor]) => !(is >= floor))
      .map(([name, is, floor]) => `${name} ${is.toFixed(4)} < ${floor}`),
    ...most.filter(([, is, limit]) => !(is <= limit)).map(([name, is, limit]) => `${name} ${is} > ${limit}`),
  ];
}
