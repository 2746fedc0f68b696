import type { LotDraft } from '../contract/api.js';
import type { OperatorDraft } from '../contract/listing.js';
import type { Instant } from '../core/kernel/instant.js';
import { formatAmount } from '../core/money/money.js';
import type { Scenario } from '../core/scenario/scenario.js';
import { wireRules } from './wire-rules.js';

/** The lot of a scenario as its lister would send it, to open at `opensAt`. */
export function draftOf(scenario: Scenario, opensAt: Instant): LotDraft {
  const { title, currency, lot } = scenario;
  return {
    title,
    format: lot.format,
    currency,
    startPrice: formatAmount(lot.startPrice, currency),
    opensAt: new Date(opensAt).toISOString(),
    rules: {
      ...wireRules(lot.rules, currency),
      ...(lot.throttle === null ? {} : { throttle: lot.throttle }),
    },
    ...(lot.pack === null ? {} : { pack: lot.pack, operator: operatorFor(lot.pack) }),
    ...(lot.valuation === null ? {} : { valuation: formatAmount(lot.valuation, currency) }),
    ...(lot.durationMs === null ? {} : { durationMs: lot.durationMs }),
    // A deposit can be missing, or go back to one who leaves, only where one is asked for; a tenth is within every law.
    ...(asksForDeposit(scenario) ? { deposit: formatAmount(lot.startPrice / 10n, currency) } : {}),
  };
}

function asksForDeposit({ bidders, steps }: Scenario): boolean {
  const isMissing = bidders.some(({ depositMissing }) => depositMissing);
  return isMissing || steps.some(({ action }) => action.kind === 'leave');
}

/** Who may run a sale under this pack: courts theirs on a platform, everybody else a licensed firm with its auctioneer. */
function operatorFor(pack: string): OperatorDraft {
  if (pack.startsWith('judicial-online-')) return { kind: 'court', name: '人民法院' };
  return { kind: 'auction-firm', name: '拍卖行', licence: '3200001000123', auctioneer: '1100012' };
}
