import type { AssetObjectionKind } from '../../../src/contract/asset-objections.js';
import { ASSET_OBJECTION_KINDS } from '../../../src/core/listing/asset-objection.js';
import type { Text } from '../i18n/language.js';

/** What kind of objection it is. */
export function kindText(kind: AssetObjectionKind): Text {
  const found = ASSET_OBJECTION_KINDS.find((one) => one.kind === kind);
  return found?.words ?? { zh: kind, en: kind };
}

/** Within how long an objection is answered. */
export function answerText(amount: number, unit: 'days' | 'working-days'): Text {
  return unit === 'days'
    ? { zh: `收到后 ${amount} 日内答复`, en: `Answered within ${amount} days` }
    : { zh: `收到后 ${amount} 个工作日内答复`, en: `Answered within ${amount} working days` };
}
