import { type Canonical, canonicalText } from '../kernel/canonical.js';
import { invariant } from '../kernel/invariant.js';
import type { Entry } from './entry.js';
import { type KeptRecord, RecordOpenings, type RecordReader, recordText } from './record.js';

/** How many items of a list make one piece. */
const ITEMS = 250;

/** After the opening bracket of each list of a record. A quotation mark inside a text is never bare, so it is no other. */
const LISTS = /(?<="(?:entries|openings|unopened)":\[)/;

/**
 * Writes a record of any length in pieces; together they are the text that `recordText` gives of `recordOf`. First
 * `begin`, then the entries in order, some at a time, then `end`.
 */
export class RecordWriter {
  readonly #openings: RecordOpenings;
  readonly #frame: readonly [string, string, string, string];
  #isFirst = true;

  constructor(kept: Omit<KeptRecord, 'entries'>, reader: RecordReader) {
    const empty = { entries: [], openings: [], unopened: [] };
    const frame = recordText({ format: 'ipgavel-record/1', ...kept, ...empty }).split(LISTS);
    const [toEntries, toOpenings, toUnopened, toEnd] = frame;
    invariant(frame.length === 4, 'a record has three lists');
    this.#frame = [toEntries ?? '', toOpenings ?? '', toUnopened ?? '', toEnd ?? ''];
    this.#openings = new RecordOpenings(reader);
  }

  begin(): string {
    return this.#frame[0];
  }

  entries(entries: readonly Entry[]): string {
    let piece = '';
    for (const entry of entries) {
      this.#openings.follow(entry);
      const { body, hash } = entry;
      piece += `${this.#isFirst ? '' : ','}${canonicalText({ body, hash })}`;
      this.#isFirst = false;
    }
    return piece;
  }

  *end(): Generator<string> {
    const { openings, unopened } = this.#openings.known();
    yield this.#frame[1];
    yield* pieces(openings.map(({ seq, amount, salt }) => ({ seq, amount, salt })));
    yield this.#frame[2];
    yield* pieces(unopened.map(({ seq, reason }) => ({ seq, reason })));
    yield this.#frame[3];
  }
}

/** The items of a list without its brackets. */
function* pieces(items: readonly Canonical[]): Generator<string> {
  for (let from = 0; from < items.length; from += ITEMS) {
    const texts = items.slice(from, from + ITEMS).map(canonicalText);
    yield `${from === 0 ? '' : ','}${texts.join(',')}`;
  }
}
