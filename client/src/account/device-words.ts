import type { Text } from '../i18n/language.js';
import { SESSIONS } from './account-texts.js';

/** The first that fits counts: most browsers also call themselves by the names of others. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger\//, '微信 WeChat'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** What a person calls a device that says this of itself. */
export function deviceWords(userAgent: string): Text {
  const names = [BROWSERS, SYSTEMS].flatMap((known) => {
    const found = known.find(([pattern]) => pattern.test(userAgent));
    return found ? [found[1]] : [];
  });
  if (names.length > 0) return { zh: names.join(' · '), en: names.join(' · ') };
  const [program = ''] = /^[\w.-]{2,40}/.exec(userAgent) ?? [];
  return program === '' ? SESSIONS.unknown : { zh: program, en: program };
}
