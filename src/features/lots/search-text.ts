/**
 * A text as it is searched: full-width letters are ordinary ones, capitals are small, and every gap is one space. What
 * no database could store is a gap too.
 */
export function sought(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim();
}

/** The words of a text as it is searched. Chinese has no gaps between words: there a whole clause is one. */
export function wordsIn(text: string): readonly string[] {
  const found = sought(text);
  return found === '' ? [] : [...new Set(found.split(' '))];
}

/**
 * The terms under which a text is kept: each character with the one after it in its word, and the last one alone. So
 * every part of a word begins with terms that are kept, in any script, and one character can be looked up as the
 * beginning of a term.
 */
export function termsOf(text: string): readonly string[] {
  return [...new Set(wordsIn(text).flatMap(pairsIn))];
}

/** The terms that a text must have to hold `word` of two characters or more: its pairs, without the last one alone. */
export function termsWithin(word: string): readonly string[] {
  return [...new Set(pairsIn(word).slice(0, -1))];
}

function pairsIn(word: string): readonly string[] {
  const characters = Array.from(word);
  return characters.map((character, index) => character + (characters[index + 1] ?? ''));
}
