import type { LotDraft } from '../contract/api.js';
import type { AssetDraft, CourtReference, RulePackDetail } from '../contract/listing.js';
import { isCurrency } from '../core/money/currency.js';
import { formatAmount } from '../core/money/money.js';
import { minorOf } from '../wire/read-amount.js';
import type { Api } from './api.js';

/**
 * The draft with what its pack asks of a lister beyond terms, which no scenario writes down: what the law wants to be
 * shown is stated by the title of the scenario, a deposit that the law wants is asked for, a pack that is about some
 * kinds of right gets one of them, and where a court sells, its act is named.
 */
export async function asThePackAsks(lister: Api, draft: LotDraft): Promise<LotDraft> {
  if (draft.pack === undefined) return draft;
  const pack = (await lister.http.get(`/rule-packs/${draft.pack}`)) as RulePackDetail;
  const evidence = evidenceFor(pack, draft.title);
  const [kind] = kindsOf(pack);
  return {
    ...draft,
    ...depositFor(pack, draft),
    ...(Object.keys(evidence).length > 0 && { rules: { ...draft.rules, evidence } }),
    ...(isByCourt(pack) && { courtReference: actOfCourt(draft) }),
    ...(kind !== undefined && { assets: [await lister.registerAsset(revenueOf(kind, draft))] }),
  };
}

function isByCourt({ parameters }: RulePackDetail): boolean {
  return parameters.some(
    ({ name, value }) => name === 'entrustment' && value === 'court-reference',
  );
}

/** An act of the court by the title of the scenario. */
function actOfCourt({ title, operator }: LotDraft): CourtReference {
  const court = operator?.kind === 'court' ? operator.name : '人民法院';
  return { court, number: title.slice(0, 200), date: '2026-01-05' };
}

/** Where the law asks for a deposit, a tenth of what it is a share of: that is within the bounds of every law. */
function depositFor({ parameters }: RulePackDetail, draft: LotDraft): Pick<LotDraft, 'deposit'> {
  const { currency, startPrice, valuation } = draft;
  const isLaw = (wanted: string) =>
    parameters.some(({ name, kind, min }) => name === wanted && kind === 'law' && min !== null);
  const whole = isLaw('depositOfValuationBps') ? valuation : isLaw('depositBps') && startPrice;
  if (draft.deposit !== undefined || !whole || !isCurrency(currency)) return {};
  const tenth = minorOf({ amount: whole, currency }) / 10n;
  return { deposit: formatAmount(tenth > 0n ? tenth : 1n, currency) };
}

function evidenceFor({ parameters }: RulePackDetail, title: string): Record<string, string> {
  const asked = parameters.filter(({ evidence, kind }) => evidence !== null && kind === 'law');
  return Object.fromEntries(asked.map(({ name }) => [name, title]));
}

function kindsOf({ parameters }: RulePackDetail): readonly string[] {
  const kinds = parameters.find(({ name }) => name === 'assetKinds')?.value;
  return Array.isArray(kinds) ? kinds.map(String) : [];
}

/** A right of that kind, unlike every other by the instant at which its lot opens. */
function revenueOf(kind: string, { title, opensAt }: LotDraft): AssetDraft {
  return {
    ...{ kind: kind as AssetDraft['kind'], number: String(Date.parse(opensAt)), title },
    ...{ holder: 'Pledgor', expiresOn: '2099-12-31' },
  };
}
