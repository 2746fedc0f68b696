import type { Fault } from '../../contract/errors.js';
import type { PackParameter, RulePackDetail, RulePackSummary } from '../../contract/listing.js';
import type { PackFault } from '../../core/auction/lot-draft.js';
import type { RulePack, Source } from '../../core/auction/rule-pack.js';

/** A fault as the API tells it, with the law's own title, number and article, as a lawyer would look it up. */
export function faultOf({ field, code, source }: PackFault, pack: RulePack | null): Fault {
  const article = source && pack && articleOf(source, pack);
  return article ? { field, problem: code, source: article } : { field, problem: code };
}

/** `最高人民法院关于…的规定 法释〔2016〕18号 art. 12`. */
export function articleOf(
  { instrument: id, article }: Source,
  { instruments }: Pick<RulePack, 'instruments'>,
): string | null {
  const instrument = instruments[id];
  if (!instrument) return null;
  const number = instrument.number === null ? '' : ` ${instrument.number}`;
  return `${instrument.title.zh}${number}${article === null ? '' : ` art. ${article}`}`;
}

/** A pack as a list of them shows it. */
export function summaryOf(pack: RulePack): RulePackSummary {
  const { name, version, title, effectiveFrom, effectiveTo } = pack;
  return { name, version, title, effectiveFrom, effectiveTo };
}

/** A pack with everything that it says, each parameter beside its source. */
export function detailOf(pack: RulePack): RulePackDetail {
  const parameters = Object.entries(pack.parameters).map(([name, parameter]): PackParameter => {
    const { value, kind, min, max, source, effectiveFrom, effectiveTo } = parameter;
    return {
      ...{ name, value, kind, min, max, effectiveFrom, effectiveTo },
      source: lawOf(source, pack),
    };
  });
  return { ...summaryOf(pack), parameters };
}

/** The law that something rests on, in both languages. */
export function lawOf(
  { instrument: id, article }: Source,
  { instruments }: Pick<RulePack, 'instruments'>,
): PackParameter['source'] {
  const instrument = instruments[id];
  const title = instrument?.title ?? { zh: id, en: id };
  return { title, number: instrument?.number ?? null, article };
}
