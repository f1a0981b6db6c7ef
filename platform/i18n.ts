import browser from 'webextension-polyfill';
import type { MessageArguments, MessageKey, PluralKey } from './message-keys.ts';

/**
 * Words of the interface. Messages are looked up by the browser in public/_locales; dates, lists and names of
 * languages and countries come from `Intl`, in the language that the messages are really in.
 */

/** The message for a key, in the reader's language, or in English where that language is not translated. */
export function t<K extends MessageKey>(key: K, ...substitutions: MessageArguments[K]): string {
  return browser.i18n.getMessage(key, substitutions);
}

/** The form of a message that fits a count ("1 group", "5 groups"); the count is its first substitution. */
export function tCount(key: PluralKey, count: number): string {
  const shown = [formatNumber(count)];
  const category = pluralRules().select(count);
  // A language may have fewer or more forms than English; every one has "other".
  return (
    browser.i18n.getMessage(`${key}_${category}`, shown) || browser.i18n.getMessage(`${key}_other`, shown)
  );
}

/** A number in the reader's digits: "12", "۱۲". */
export function formatNumber(value: number): string {
  return numberFormat().format(value);
}

/**
 * BCP 47 tag of the language the messages are in; English where the browser's own is not translated, and where the
 * browser has no messages at hand: a page that sorts or formats by an empty tag would throw and show no help at all.
 */
export function interfaceLanguage(): string {
  return t('interface_language') || 'en';
}

/** Which way the interface runs. Where the words fall back to English it is left to right in any browser. */
export function direction(): 'ltr' | 'rtl' {
  return speaksBrowserLanguage() && browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
}

/** Sets language and direction of a page. */
export function applyLanguage(page: Document): void {
  page.documentElement.lang = interfaceLanguage();
  page.documentElement.dir = direction();
}

/** A time of day as the reader writes it: "10:42 pm", "22:42". `zone` is an IANA name; without it the device's. */
export function formatTime(instant: Date, zone?: string): string {
  return dayFormat({ timeStyle: 'short', ...(zone === undefined ? {} : { timeZone: zone }) }).format(instant);
}

/** A time of day on somebody else's clock, in minutes after midnight. */
export function formatMinuteOfDay(minute: number): string {
  return formatTime(new Date(minute * 60_000), 'UTC');
}

/** A calendar day `YYYY-MM-DD` in words: "3 November 2026". */
export function formatDate(day: string): string {
  return formatDay(day, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** Day and time of an instant on the device's own clock: "24 Nov 2026, 18:30". */
export function formatWhen(instant: Date): string {
  return dayFormat({ dateStyle: 'medium', timeStyle: 'short' }).format(instant);
}

/** The month of a calendar day `YYYY-MM-DD`: "Nov 2026". */
export function formatMonth(day: string): string {
  return formatDay(day, { month: 'short', year: 'numeric' });
}

/** A day of the week, 0 for Sunday. */
export function formatWeekday(weekday: number, length: 'long' | 'short' = 'long'): string {
  // 1 January 2023 was a Sunday.
  const day = `2023-01-${String(weekday + 1).padStart(2, '0')}`;
  return formatDay(day, { weekday: length });
}

/** A time of day in two parts, so that they can be set apart: "6:30" and "pm"; the second is empty on a 24-hour clock. */
export function formatTimeParts(instant: Date, zone: string): { clock: string; period: string } {
  const parts = dayFormat({ timeStyle: 'short', timeZone: zone }).formatToParts(instant);
  const words = (period: boolean) =>
    parts
      .filter(({ type }) => (type === 'dayPeriod') === period)
      .map(({ value }) => value)
      .join('')
      .trim();
  return { clock: words(false), period: words(true) };
}

/** The day of an instant in a zone: "Tuesday 24 November", short "Tue". */
export function formatDayOf(instant: Date, zone: string, length: 'long' | 'short' = 'long'): string {
  if (length === 'short') return dayFormat({ weekday: 'short', timeZone: zone }).format(instant);
  return dayFormat({ weekday: 'long', day: 'numeric', month: 'long', timeZone: zone }).format(instant);
}

/** Day and time of an instant in a zone, in short: "Tue, 18:30". */
export function formatMoment(instant: Date, zone: string): string {
  const options = { weekday: 'short', hour: 'numeric', minute: '2-digit', timeZone: zone } as const;
  return dayFormat(options).format(instant);
}

/** A zone as people call it at an instant: "Eastern Standard Time", short "EST". */
export function zoneName(zone: string, instant: Date, length: 'long' | 'short' = 'long'): string {
  const parts = dayFormat({ timeZone: zone, timeZoneName: length }).formatToParts(instant);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** A span in minutes: "40 min", "2 hr 10 min", "3 days". */
export function formatMinutes(minutes: number): string {
  const unit = (value: number, name: string) =>
    numberFormat({ style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  if (minutes < 60) return unit(minutes, 'minute');
  if (minutes >= 2 * 1440) return unit(Math.round(minutes / 1440), 'day');
  const rest = minutes % 60;
  const hours = unit(Math.floor(minutes / 60), 'hour');
  return rest === 0 ? hours : `${hours} ${unit(rest, 'minute')}`;
}

/** A distance in the unit it is given in: "1.2 mi", "14 km". */
export function formatDistance(length: number, unit: 'km' | 'mi'): string {
  return numberFormat({
    style: 'unit',
    unit: unit === 'km' ? 'kilometer' : 'mile',
    unitDisplay: 'short',
    maximumFractionDigits: length < 10 ? 1 : 0,
  }).format(length);
}

/**
 * Formats of one kind, each made once for a language and some options: a list of meetings asks for the same few in each
 * of its rows, and making one takes a hundred times as long as using it.
 */
function keepFormats<Options, Format>(make: (language: string, options: Options | undefined) => Format) {
  const made = new Map<string, Format>();
  return (options?: Options): Format => {
    const language = formatLanguage();
    const key = `${language} ${JSON.stringify(options)}`;
    const format = made.get(key) ?? make(language, options);
    made.set(key, format);
    return format;
  };
}

const dayFormat = keepFormats(
  (language, options: Intl.DateTimeFormatOptions | undefined) => new Intl.DateTimeFormat(language, options),
);
const numberFormat = keepFormats(
  (language, options: Intl.NumberFormatOptions | undefined) => new Intl.NumberFormat(language, options),
);
const pluralRules = keepFormats((language) => new Intl.PluralRules(language));

/** The day of the week of an instant in a zone; without one on the device's own clock. */
export function formatWeekdayOf(instant: Date, zone?: string): string {
  return dayFormat({ weekday: 'long', ...(zone === undefined ? {} : { timeZone: zone }) }).format(instant);
}

/** Joins words: "call, text and chat"; as `unit` without an "and": "English, español". */
export function formatList(items: readonly string[], type: 'conjunction' | 'unit' = 'conjunction'): string {
  return new Intl.ListFormat(formatLanguage(), { type, style: type === 'unit' ? 'short' : 'long' }).format(
    items,
  );
}

/** Name of a country in the reader's language, from its ISO 3166-1 code. */
export function countryName(code: string): string {
  const language = formatLanguage();
  if (regionNames?.language !== language) {
    regionNames = { language, names: new Intl.DisplayNames(language, { type: 'region' }) };
  }
  return regionNames.names.of(code) ?? code;
}

/** Kept, because a list of all countries asks 250 times in a row. */
let regionNames: { language: string; names: Intl.DisplayNames } | undefined;

/**
 * Languages that the person reads, as the browser tells sites (BCP 47), the most wanted first. Never rejects: a page may
 * be told fewer than an extension, but something at least.
 */
export async function acceptedLanguages(): Promise<readonly string[]> {
  try {
    return await browser.i18n.getAcceptLanguages();
  } catch {
    return navigator.languages;
  }
}

/** Name of a language as its own speakers write it, so that they find it: "Español". */
export function languageName(tag: string): string {
  return new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
}

function formatDay(day: string, options: Intl.DateTimeFormatOptions): string {
  return dayFormat({ ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** Language for numbers and dates: with the browser's region where the language is the same (en-GB: 22:42). */
function formatLanguage(): string {
  const [browsers, ours] = [browser.i18n.getUILanguage(), interfaceLanguage()];
  return languageOf(browsers) === languageOf(ours) ? browsers : ours;
}

function speaksBrowserLanguage(): boolean {
  return languageOf(browser.i18n.getUILanguage()) === languageOf(interfaceLanguage());
}

const languageOf = (tag: string) => tag.split(/[-_]/)[0];
