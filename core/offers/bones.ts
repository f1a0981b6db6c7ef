/** Bones shorter than this fit too many words. */
export const FEWEST_BONES = 4;

/**
 * What is left of a word when all that people get wrong is taken away: its first letter and the consonants after it,
 * doubled ones once, c and z as s, no h. Fentanyl, fentynal and fentinil have the same bones.
 */
export function bonesOf(word: string): string {
  return (
    word.slice(0, 1) +
    word
      .slice(1)
      .replace(/(.)(?=\1)|[aeiouyh]/g, '')
      .replace(/[cz]/g, 's')
  );
}
