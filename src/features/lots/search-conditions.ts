import { placeholders } from '../../platform/database/sql.js';
import { allOf, type Condition, condition } from './condition.js';
import { termsWithin, wordsIn } from './search-text.js';

/** Above every character, so that whatever begins with a text lies between it and itself with this behind it. */
const LAST = '\u{10FFFF}';

/** That a lot's title or description holds every word of `q` somewhere; without a word, every lot does. */
export function holding(q: string): Condition {
  return allOf(wordsIn(q).map(holdingWord));
}

/** The terms leave few lots to look at, and the text itself decides: it may have the pairs, but not in this order. */
function holdingWord(word: string): Condition {
  const isPair = Array.from(word).length > 1;
  const candidates = isPair ? byTerms(termsWithin(word)) : byBeginning(word);
  return isPair ? allOf([candidates, byText(word)]) : candidates;
}

function byTerms(terms: readonly string[]): Condition {
  return condition(
    `id IN (SELECT lot_id FROM search_terms WHERE term IN (${placeholders(terms.length)})
     GROUP BY lot_id HAVING COUNT(*) = ${terms.length})`,
    ...terms,
  );
}

function byBeginning(character: string): Condition {
  return condition(
    'id IN (SELECT lot_id FROM search_terms WHERE term >= ? AND term <= ?)',
    character,
    character + LAST,
  );
}

function byText(word: string): Condition {
  return condition(
    `EXISTS (SELECT 1 FROM lot_texts WHERE lot_texts.lot_id = lots.id AND sought LIKE ? ESCAPE '!')`,
    `%${word.replace(/[!%_]/g, '!$&')}%`,
  );
}
