import type { Text } from '../i18n/language.js';

/** What stands beside whatever officers of the centre entered for its bidder. */
export const MARK: Text = { zh: '代为录入', en: 'entered by the centre' };

/** The same with its reason, as the record says it. */
export function markText(reason: string): Text {
  return { zh: `代为录入：${reason}`, en: `Entered by the centre: ${reason}` };
}
