import type { LotDraft } from '../../contract/api.js';
import type { Fault } from '../../contract/errors.js';
import type { CourtReference, Operator } from '../../contract/listing.js';
import { writtenRulesIn } from '../../core/auction/read-written-rules.js';
import { chinaMidnight } from '../../core/kernel/china-time.js';
import { type Instant, parseInstant } from '../../core/kernel/instant.js';
import { divisionFaults } from '../../core/auction/part-assets.js';
import { fault, nullable, type Reader, type ReadFault } from '../../core/kernel/read.js';
import { err, ok, type Result } from '../../core/kernel/result.js';
import { CURRENCIES, isCurrency } from '../../core/money/currency.js';
import { formatAmount } from '../../core/money/money.js';
import { amountFromZeroIn, amountIn } from '../../core/money/read-amount.js';
import type { LotTerms } from './lot.js';

/** A draft as it comes in, its plain fields checked; one that is null is one that is not said. */
export type WrittenDraft = {
  readonly [Field in keyof LotDraft]:
    LotDraft[Field] | (undefined extends LotDraft[Field] ? null : never);
};

const DEFAULT_FORMAT = 'english';

/**
 * Reads what a lister wrote, in the currency that it names. Every fault is told, with its field; whether the terms
 * suit their pack and the law is decided when the lot is published.
 */
export function readTerms(draft: WrittenDraft): Result<LotTerms, readonly Fault[]> {
  const { currency } = draft;
  if (!isCurrency(currency)) {
    return err([{ field: 'currency', problem: `must be one of ${CURRENCIES.join(', ')}` }]);
  }
  const startPrice = amountIn(currency)(draft.startPrice, 'startPrice');
  const valuation = nullable(amountIn(currency))(draft.valuation ?? null, 'valuation');
  const deposit = nullable(amountFromZeroIn(currency))(draft.deposit ?? null, 'deposit');
  const opensAt = moment(draft.opensAt, 'opensAt');
  const rules = writtenRulesIn(currency)(draft.rules ?? {}, 'rules');
  if (!startPrice.ok || !valuation.ok || !deposit.ok || !opensAt.ok || !rules.ok) {
    return err(faultsOf([startPrice, valuation, deposit, opensAt, rules]));
  }
  const plain = plainTerms(draft);
  const parts = rules.value.rules.parts ?? [];
  const faults = [...divisionFaults({ ...plain, parts }), ...decisionFaults(plain)];
  if (faults.length > 0) return err(faults);
  return ok({
    ...plain,
    currency,
    startPrice: startPrice.value,
    valuation: valuation.value,
    deposit: deposit.value,
    opensAt: opensAt.value,
  });
}

type PlainField =
  | ('title' | 'description' | 'pack' | 'format' | 'durationMs' | 'drainMs' | 'rules')
  | ('assets' | 'partAssets' | 'operator' | 'courtReference' | 'contact' | 'caseId')
  | ('publishOn' | 'viewingFrom' | 'viewingTo' | 'jointBidding');

/** What needs no currency to be read. */
function plainTerms(draft: WrittenDraft): Pick<LotTerms, PlainField> {
  return {
    title: draft.title,
    description: draft.description ?? null,
    pack: draft.pack ?? null,
    format: draft.format ?? DEFAULT_FORMAT,
    durationMs: draft.durationMs ?? null,
    drainMs: draft.drainMs ?? null,
    rules: draft.rules ?? {},
    assets: draft.assets ?? [],
    partAssets: (draft.partAssets ?? []).map(({ part, assets }) => ({ part, assets })),
    contact: draft.contact ?? null,
    ...plannedDays(draft),
    ...whoSells(draft),
    ...whoBids(draft),
    caseId: draft.case ?? null,
  };
}

function plannedDays({
  publishOn = null,
  viewingFrom = null,
  viewingTo = null,
}: WrittenDraft): Pick<LotTerms, 'publishOn' | 'viewingFrom' | 'viewingTo'> {
  return { publishOn, viewingFrom, viewingTo };
}

function whoSells({
  operator = null,
  courtReference = null,
}: WrittenDraft): Pick<LotTerms, 'operator' | 'courtReference'> {
  return { operator: operatorOf(operator), courtReference: referenceOf(courtReference) };
}

function whoBids({ jointBidding }: WrittenDraft): Pick<LotTerms, 'jointBidding'> {
  return { jointBidding: jointBidding ?? false };
}

function operatorOf(draft: LotDraft['operator'] | null): Operator | null {
  if (!draft) return null;
  const { kind, name, licence = null, auctioneer = null } = draft;
  return { kind, name, licence, auctioneer };
}

function referenceOf(draft: CourtReference | null): CourtReference | null {
  return draft && { court: draft.court, number: draft.number, date: draft.date };
}

/** Terms as their lister would write them: `readTerms` turned round. */
export function writtenTerms(terms: LotTerms): WrittenDraft {
  const { currency, startPrice, valuation, deposit, opensAt, caseId, ...plain } = terms;
  return {
    ...plain,
    currency,
    startPrice: formatAmount(startPrice, currency),
    valuation: valuation === null ? null : formatAmount(valuation, currency),
    deposit: deposit === null ? null : formatAmount(deposit, currency),
    opensAt: new Date(opensAt).toISOString(),
    case: caseId,
  };
}

/** The day of a decision has to be one of the calendar. */
function decisionFaults({ courtReference }: Pick<LotTerms, 'courtReference'>): readonly Fault[] {
  if (courtReference === null || chinaMidnight(courtReference.date) !== null) return [];
  return [{ field: 'courtReference.date', problem: 'must be a day such as 2026-03-02' }];
}

/** A date and time with its offset. */
export const moment: Reader<Instant> = (given, path) => {
  const at = typeof given === 'string' ? parseInstant(given) : null;
  const wanted = 'must be a date and time with its offset, like 2026-03-02T10:00:00+08:00';
  return at === null ? fault(path, wanted) : ok(at);
};

/** A reader's fault begins with the path of the field. */
/** The faults among results, each with the field that it names first. */
export function faultsOf(results: readonly Result<unknown, ReadFault>[]): Fault[] {
  return results.flatMap((result) => {
    if (result.ok) return [];
    const [field = '', ...problem] = result.error.split(' ');
    return [{ field, problem: problem.join(' ') }];
  });
}
