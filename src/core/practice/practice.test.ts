import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { termsOf } from '../../../test/kit/format-terms.js';
import { OPENS_AT } from '../../../test/kit/lot.js';
import { TOOLS } from '../../../test/kit/records.js';
import { FORMAT_RULES } from '../../../test/support/format-rules.js';
import { view } from '../auction/auction.js';
import type { BidCommand } from '../auction/commands.js';
import { rulesIn } from '../auction/read-rules.js';
import type { RuleDraft } from '../auction/rule-draft.js';
import { FORMATS, type Format, type Terms } from '../auction/terms.js';
import { plus } from '../kernel/instant.js';
import type { Paddle } from '../kernel/ids.js';
import type { Minor } from '../money/money.js';
import { commitmentTo, quoteFor } from '../proof/commitment.js';
import { publicTerms } from '../proof/public-terms.js';
import { verifyRecord } from '../proof/verify.js';
import { Chance } from './chance.js';
import { type Holder, Practice, type PracticeAnswer } from './practice.js';
import { practiceTerms } from './practice-terms.js';

const START = 11_000_000n;
const NO_COMMITMENT = '0'.repeat(64);
const RUNS = { numRuns: 15 };
const SALT = 'ab'.repeat(16);

function publishedTerms(format: Format, more: RuleDraft = {}): Terms {
  const read = rulesIn('CNY')(FORMAT_RULES[format], 'rules');
  if (!read.ok) throw new Error(read.error);
  const said = { lot: 'practice', pack: null, currency: 'CNY', startPrice: START } as const;
  return termsOf(format, { ...read.value, ...more }, { ...said, durationMs: 3_600_000 });
}

interface Wished {
  readonly format: Format;
  readonly more?: RuleDraft;
  readonly seed?: number;
  readonly rivals?: number;
  readonly holder?: Holder;
  readonly budget?: Minor | null;
}

function practise({ format, more = {}, ...wish }: Wished): Practice {
  const { seed = 1, rivals = 4, holder = 'nobody', budget = null } = wish;
  const published = publicTerms(publishedTerms(format, more), {
    reserve: more.reserve ? NO_COMMITMENT : null,
    seed: more.equalRankPriority === 'lots' ? NO_COMMITMENT : null,
  });
  const billing = { lot: 'practice', opensAt: OPENS_AT };
  return new Practice({
    ...{ terms: practiceTerms(published, billing, new Chance(seed)), seed, rivals, holder, budget },
    ...{ upTo: (START * 13n) / 10n, at: plus(OPENS_AT, -30_000), sha256: TOOLS.sha256 },
  });
}

/** One thing that a visitor may do: how long it waits first, what it does, and by how much. */
const MOVES = fc.array(
  fc.record({
    waitMs: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 600_000 })),
    what: fc.constantFrom<BidCommand['type'] | 'step'>(
      ...(['bid', 'max', 'match', 'accept', 'seal', 'commit', 'reveal', 'cancel', 'step'] as const),
    ),
    extra: fc.bigInt({ min: -1_000_000n, max: 4_000_000n }),
  }),
  { maxLength: 40 },
);

type Move = typeof MOVES extends fc.Arbitrary<readonly (infer M)[]> ? M : never;

function commandOf(practice: Practice, what: BidCommand['type'], extra: Minor): BidCommand {
  const { paddle, terms, state, now } = practice;
  const seen = view(state, now);
  const amount = (seen.minimum ?? seen.price ?? terms.startPrice) + extra;
  const { lot, currency } = terms;
  switch (what) {
    case 'bid':
      return terms.format === 'package'
        ? { type: 'bid', paddle, amount, on: '*' }
        : { type: 'bid', paddle, amount };
    case 'max':
    case 'seal':
      return { type: what, paddle, amount };
    case 'match':
    case 'cancel':
      return { type: what, paddle };
    case 'accept':
      return { type: 'accept', paddle, seen: seen.price };
    case 'commit': {
      const purpose = quoteFor({ lot, paddle, currency });
      const opening = { amount: START + 5n, salt: SALT };
      return { type: 'commit', paddle, commitment: commitmentTo(opening, purpose, TOOLS.sha256) };
    }
    case 'reveal':
      return { type: 'reveal', paddle, amount: START + 5n, salt: SALT };
  }
}

function playOut(practice: Practice, moves: readonly Move[] = []): readonly PracticeAnswer[] {
  const answers: PracticeAnswer[] = [];
  for (const { waitMs, what, extra } of moves) {
    practice.passTo(plus(practice.now, waitMs));
    if (what === 'step') practice.step();
    else practice.offer(commandOf(practice, what, extra), (answer) => answers.push(answer));
  }
  for (let steps = 0; !practice.isOver; steps += 1) {
    if (steps > 5_000) throw new Error('the practice does not end');
    practice.step();
  }
  practice.passTo(plus(practice.now, 60_000));
  return answers;
}

/** What a paddle would be bound to at most. */
function limitOf({ rivals }: Practice, paddle: Paddle): Minor | null {
  return rivals.find((rival) => rival.paddle === paddle)?.limit ?? null;
}

describe.each(FORMATS)('a practice of %s', (format) => {
  it('is played to its end by simulated bidders alone, and sold to one of them within its limit', () => {
    const practice = practise({ format });
    playOut(practice);
    const { result } = practice.state;
    expect(result?.outcome).toBe('sold');
    for (const { winner, price } of [result, ...(result?.awards ?? [])].map((one) => ({
      winner: one && 'winner' in one ? one.winner : one?.paddle,
      price: one?.price,
    }))) {
      const limit = winner ? limitOf(practice, winner) : null;
      if (limit !== null) expect(price).toBeLessThanOrEqual(limit);
    }
  });

  it('ends with a record that the verifier finds sound, whatever the seed and whoever bids what', () => {
    const wishes = fc.record({
      seed: fc.integer({ min: 0, max: 1_000_000 }),
      rivals: fc.integer({ min: 0, max: 8 }),
      holder: fc.constantFrom<Holder>('nobody', 'you', 'rival', 'both'),
    });
    const query: RuleDraft = { priority: 'final-query', queryMs: 60_000 };
    const drawn: RuleDraft = { ...query, equalRankPriority: 'lots' };
    const priorities = fc.constantFrom(...(format === 'package' ? [{}] : [{}, query, drawn]));
    const reserves = fc.constantFrom<RuleDraft>({}, { reserve: START, reserveVisible: false });
    fc.assert(
      fc.property(wishes, MOVES, fc.tuple(priorities, reserves), (wish, moves, [one, other]) => {
        const practice = practise({ format, more: { ...one, ...other }, ...wish });
        const answers = playOut(practice, moves);
        expect(practice.state.result).not.toBeNull();
        expect(answers).toHaveLength(moves.filter(({ what }) => what !== 'step').length);
        const verdict = verifyRecord(practice.record.published(), TOOLS);
        expect(verdict.faults).toEqual([]);
        expect(verdict.winner ?? null).toBe(practice.state.result?.winner ?? null);
      }),
      RUNS,
    );
  });

  it('comes to the same end under the same seed, in one leap or step by step', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
        const [stepped, leapt] = [practise({ format, seed }), practise({ format, seed })];
        playOut(stepped);
        leapt.passTo(plus(OPENS_AT, 30 * 86_400_000));
        expect(leapt.record.head).toEqual(stepped.record.head);
      }),
      RUNS,
    );
  });
});

describe('a practice', () => {
  it('refuses what is above the budget as above the visitor’s own limit', () => {
    const practice = practise({ format: 'english', budget: START });
    practice.passTo(OPENS_AT);
    const answers: PracticeAnswer[] = [];
    const bid = { type: 'bid', paddle: practice.paddle, amount: START + 1n } as const;
    practice.offer(bid, (answer) => answers.push(answer));
    practice.offer({ ...bid, amount: START }, (answer) => answers.push(answer));
    expect(answers).toEqual([{ kind: 'refused', code: 'above-authority' }, { kind: 'accepted' }]);
  });

  it('lets a priority holder have the lot at the price that another one bid', () => {
    const more = { priority: 'final-query', queryMs: 300_000 } as const;
    const practice = practise({ format: 'english', more, holder: 'you' });
    while (practice.state.phase !== 'turns') practice.step();
    practice.offer({ type: 'match', paddle: practice.paddle }, () => undefined);
    playOut(practice);
    expect(practice.state.result?.winner).toBe(practice.paddle);
  });

  it('draws lots between the visitor and a simulated bidder of one rank', () => {
    const more = { priority: 'final-query', queryMs: 300_000, equalRankPriority: 'lots' } as const;
    const winners = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => {
      const practice = practise({ format: 'english', more, holder: 'both', seed });
      while (practice.state.phase !== 'turns' && !practice.isOver) practice.step();
      practice.offer({ type: 'match', paddle: practice.paddle }, () => undefined);
      playOut(practice);
      expect(verifyRecord(practice.record.published(), TOOLS).faults).toEqual([]);
      return practice.events.find(({ type }) => type === 'drawn');
    });
    expect(winners.some((draw) => draw !== undefined)).toBe(true);
  });

  it('refuses an opening of something else than was committed to, as a server does at its door', () => {
    const practice = practise({ format: 'sealed' });
    practice.passTo(OPENS_AT);
    const answers: PracticeAnswer[] = [];
    practice.offer(commandOf(practice, 'commit', 0n), (answer) => answers.push(answer));
    while (practice.state.phase !== 'opening') practice.step();
    const { paddle } = practice;
    const wrong = { type: 'reveal', paddle, amount: START, salt: SALT } as const;
    practice.offer(wrong, (answer) => answers.push(answer));
    practice.offer({ ...wrong, amount: START + 5n }, (answer) => answers.push(answer));
    expect(answers).toEqual([
      { kind: 'accepted' },
      { kind: 'refused', code: 'commitment-mismatch' },
      { kind: 'accepted' },
    ]);
  });
});
