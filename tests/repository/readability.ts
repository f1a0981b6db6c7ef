import { syllable } from 'syllable';

/** Measures of how hard a text is to read. */

/** Words of a text: letters and digits with the apostrophes, hyphens and points inside them. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Sentences of lines that each end by themselves (a heading or a list item needs no full stop). */
export function sentencesOf(lines: readonly string[]): string[] {
  return lines
    .flatMap((line) => line.split(/(?<=[.?!:])\s+/u))
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);
}

/**
 * Flesch-Kincaid grade: the school year in the US that can read the text, so about age minus five.
 * Formula: Kincaid et al. 1975, 0.39 words per sentence + 11.8 syllables per word - 15.59.
 */
export function fleschKincaidGrade(lines: readonly string[]): number {
  const sentences = sentencesOf(lines);
  const words = sentences.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}
