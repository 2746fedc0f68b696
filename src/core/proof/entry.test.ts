import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyEvent } from '../../../test/kit/event-arbitraries.js';
import { nodeSha256 as sha256 } from '../../platform/proof/node-sha256.js';
import type { AuctionEvent } from '../auction/events.js';
import { type Canonical, canonicalText } from '../kernel/canonical.js';
import { openingText, parseOpening } from './commitment.js';
import { entryOf, type PlacedEvent } from './entry.js';
import { eventFrom, placedText, readEntry } from './entry-text.js';

const SALT = '00112233445566778899aabbccddeeff';
const PREV = 'ab'.repeat(32);

function placed(event: AuctionEvent): PlacedEvent {
  return { event, lot: 'lot_1', engine: 'english-1', currency: 'CNY', seq: 7, prev: PREV };
}

describe('an entry', () => {
  it('gives its event back to whoever holds the opening', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const { body, opening } = entryOf(placed(event), () => SALT, sha256);
        expect(eventFrom(body, opening)).toEqual({ ok: true, value: event });
      }),
    );
  });

  it('is the canonical text of what it says, also where it is written field by field', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const { body, hash } = entryOf(placed(event), () => SALT, sha256);
        const read = readEntry(body);
        expect(read.ok && placedText(read.value.place, read.value.event)).toBe(body);
        expect(canonicalText(JSON.parse(body) as Canonical)).toBe(body);
        expect(hash).toBe(sha256(body));
      }),
    );
  });

  it('never shows a ceiling or a hidden reserve', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const { body, opening } = entryOf(placed(event), () => SALT, sha256);
        fc.pre(opening !== null);
        expect(body).not.toContain('"amount"');
        expect(eventFrom(body, null)).toMatchObject({ ok: false });
      }),
    );
  });

  it('asks for a seal only where it hides something', () => {
    const bare = () => {
      throw new Error('asked for a seal');
    };
    const opened = { type: 'opened', at: 5, endsAt: 9 } as unknown as AuctionEvent;
    expect(entryOf(placed(opened), bare, sha256).opening).toBeNull();
  });

  it('keeps its opening as text', () => {
    const opening = { amount: 12_345n, salt: SALT };
    expect(parseOpening(openingText(opening))).toEqual({ ok: true, value: opening });
    expect(parseOpening('{"amount":"01"}')).toMatchObject({ ok: false });
    expect(parseOpening('{')).toMatchObject({ ok: false });
  });
});
