import type { OnePersonRuling, RulingContent, TwoPersonRuling } from '../../contract/rulings.js';
import type { LotCommand, Ordered } from '../../core/auction/commands.js';
import { invariant } from '../../core/kernel/invariant.js';
import type { Paddle } from '../../core/kernel/ids.js';

/** What the core is told when this is ruled, with its reason and its persons. */
export function commandOf(
  ruling: OnePersonRuling | TwoPersonRuling,
  { paddle, scores }: RulingContent,
  ordered: Ordered,
): LotCommand {
  switch (ruling) {
    case 'lot.suspend':
      return { type: 'suspend', ...ordered };
    case 'lot.resume':
      return { type: 'resume', ...ordered };
    case 'lot.withdraw':
      return { type: 'withdraw', ...ordered };
    case 'lot.bar':
      invariant(paddle !== undefined, 'who is barred has a paddle');
      return { type: 'bar', paddle: paddle as Paddle, ...ordered };
    case 'lot.score':
      invariant(paddle !== undefined && scores !== undefined, 'who is scored has a paddle');
      return { type: 'score', paddle: paddle as Paddle, scores, ...ordered };
  }
}
