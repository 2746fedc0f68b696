import { say } from '../i18n/language.js';
import { chinaField } from './china-field.js';

/** An instant for people: opening times are written in China's time, wherever the reader is. */
export function chinaWords(at: number): string {
  const when = chinaField(at).replace('T', ' ');
  return say({ zh: `北京时间 ${when}`, en: `${when} China Standard Time` });
}
