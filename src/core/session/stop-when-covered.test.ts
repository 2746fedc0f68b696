import { describe, expect, it } from '@jest/globals';
import { instant, plus } from '../kernel/instant.js';
import { type DebtSale, lacking, type LotForDebt, stoppage } from './stop-when-covered.js';

const NOW = instant(1_772_416_800_000);

const lot = (name: string, stage: LotForDebt['stage'], more: Partial<LotForDebt> = {}) => ({
  lot: name,
  stage,
  endsAt: plus(NOW, 1),
  price: null,
  payment: null,
  prior: 0n,
  isStopped: false,
  ...more,
});
const sold = (
  name: string,
  price: bigint,
  payment: LotForDebt['payment'] = 'awaited',
  prior = 0n,
): LotForDebt => lot(name, 'sold', { price, payment, prior });

const REST = [
  lot('3', 'running'),
  lot('4', 'waiting'),
  lot('5', 'suspended'),
  lot('6', 'failed'),
  lot('7', 'withdrawn'),
  lot('8', 'running', { endsAt: NOW }),
];
const STOPPED = [lot('3', 'suspended', { isStopped: true }), lot('5', 'suspended')];

const sale = (lots: readonly LotForDebt[], isAllAgreed = false): DebtSale => ({
  debt: 90n,
  costs: 10n,
  isAllAgreed,
  lots,
});

/** What is ordered, as a rule book writes it: `- 3 4` suspends, `x 3 4` withdraws, `+ 3` lets go on. */
function ordered(of: DebtSale): string {
  const { suspend, withdraw, resume } = stoppage(of, NOW);
  const all = [['-', suspend] as const, ['x', withdraw] as const, ['+', resume] as const];
  return all
    .filter(([, lots]) => lots.length > 0)
    .map(([sign, lots]) => [sign, ...lots].join(' '))
    .join(', ');
}

describe('once what is sold covers a debt of 90 and costs of 10', () => {
  const rows: readonly [
    what: string,
    lots: readonly LotForDebt[],
    ordered: string,
    lacks: bigint,
  ][] = [
    ['nothing has been sold', REST, '', 100n],
    ['a fen is lacking', [sold('1', 60n), sold('2', 39n), ...REST], '', 1n],
    ['the debt is covered but not the costs', [sold('1', 90n, 'paid'), ...REST], '', 10n],
    ['it is covered to the fen', [sold('1', 60n), sold('2', 40n), ...REST], '- 3', 0n],
    ['one lot covers it', [sold('1', 100n), ...REST], '- 3', 0n],
    [
      'only a part of it has been paid',
      [sold('1', 60n, 'paid'), sold('2', 60n), ...REST],
      '- 3',
      0n,
    ],
    ['it has been paid', [sold('1', 60n, 'paid'), sold('2', 40n, 'paid'), ...REST], 'x 3 4 5', 0n],
    [
      'what was paid covers it without what is awaited',
      [sold('1', 100n, 'paid'), sold('2', 50n), ...REST],
      'x 3 4 5',
      0n,
    ],
    ['all of it stands already', [sold('1', 100n), ...STOPPED], '', 0n],
    ['it stands, and is paid', [sold('1', 100n, 'paid'), ...STOPPED], 'x 3 5', 0n],
    ['a winner has defaulted', [sold('1', 100n, 'defaulted'), ...STOPPED], '+ 3', 100n],
    ['what goes to others first does not count', [sold('1', 120n, 'paid', 30n), ...REST], '', 10n],
    [
      'a lot that others take whole takes nothing from the next',
      [sold('1', 50n, 'paid', 80n), sold('2', 100n), ...REST],
      '- 3',
      0n,
    ],
  ];
  it.each(rows)('%s', (_, lots, expected, lacks) => {
    expect(ordered(sale(lots))).toBe(expected);
    expect(lacking(sale(lots))).toBe(lacks);
  });

  it('everything goes on where the debtor has agreed that all is sold', () => {
    expect(ordered(sale([sold('1', 100n, 'paid'), ...REST], true))).toBe('');
    expect(ordered(sale([sold('1', 100n, 'paid'), ...STOPPED], true))).toBe('+ 3');
  });
});
