import type { Fault } from '../../contract/errors.js';
import type {
  OverlaySummary,
  PackParameter,
  RulePackDetail,
  RulePackSummary,
} from '../../contract/listing.js';
import type { PackFault } from '../../core/auction/lot-draft.js';
import type { Overlay } from '../../core/auction/overlay.js';
import type { Edition, RulePack, Source } from '../../core/auction/rule-pack.js';

/** A fault as the API tells it, with the law's own title, number and article, as a lawyer would look it up. */
export function faultOf({ field, code, source, room }: PackFault, pack: Edition | null): Fault {
  const article = source && pack && articleOf(source, pack);
  return { field, problem: code, ...(article && { source: article }), ...(room && { room }) };
}

/**
 * What a lot is refused with that has these faults: that it tears a bundle is worth a code of its own, and so is that it
 * lacks a contract and nothing else.
 */
export function refusalCode(
  faults: readonly Fault[],
): 'breaks-law' | 'torn-bundle' | 'no-entrustment' {
  if (faults.every(({ problem }) => problem.startsWith('entrustment-'))) return 'no-entrustment';
  return faults.some(({ problem }) => problem === 'torn-bundle') ? 'torn-bundle' : 'breaks-law';
}

/** `最高人民法院关于…的规定 法释〔2016〕18号 art. 12`. */
export function articleOf(
  { instrument: id, article }: Source,
  { instruments }: Pick<Edition, 'instruments'>,
): string | null {
  const instrument = instruments[id];
  return instrument ? citation({ ...instrument, article }) : null;
}

/** The same of a source that names its instrument itself. */
export function citation({ title, number, article }: PackParameter['source']): string {
  const shown = number === null ? '' : ` ${number}`;
  return `${title.zh}${shown}${article === null ? '' : ` art. ${article}`}`;
}

/** A pack as a list of them shows it. */
export function summaryOf(pack: RulePack): RulePackSummary {
  const { name, version, title, format, effectiveFrom, effectiveTo } = pack;
  return { name, version, title, format, effectiveFrom, effectiveTo };
}

/** An overlay as a lister chooses it. */
export function overlaySummaryOf({ name, title, over }: Overlay): OverlaySummary {
  return { name, title, over };
}

/** A pack with everything that it says, each parameter beside its source. */
export function detailOf(pack: RulePack): RulePackDetail {
  return { ...summaryOf(pack), parameters: parametersOf(pack) };
}

/** Everything that an edition says, each parameter beside its source. */
export function parametersOf(pack: Edition): readonly PackParameter[] {
  return Object.entries(pack.parameters).map(([name, parameter]): PackParameter => {
    const { value, kind, min, max, among, source, evidence, effectiveFrom, effectiveTo } =
      parameter;
    return {
      ...{ name, value, kind, min, max, among, evidence, effectiveFrom, effectiveTo },
      source: lawOf(source, pack),
    };
  });
}

/** The law that something rests on, in both languages. */
export function lawOf(
  { instrument: id, article }: Source,
  { instruments }: Pick<Edition, 'instruments'>,
): PackParameter['source'] {
  const instrument = instruments[id];
  const title = instrument?.title ?? { zh: id, en: id };
  return { title, number: instrument?.number ?? null, article };
}
