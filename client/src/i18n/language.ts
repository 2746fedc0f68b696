import { ref, watch, watchEffect } from 'vue';
import { preferredOf } from './preferred.js';

/** A text in both languages; one that lacks a language does not compile. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Text;

const KEY = 'ipgavel.language';

export const LOCALES: { readonly [language in Language]: string } = { zh: 'zh-CN', en: 'en-GB' };

export const language = ref<Language>(chosen() ?? preferredOf(navigator.languages));

/** What was chosen here before; null where nothing was. */
function chosen(): Language | null {
  const kept = localStorage.getItem(KEY);
  return kept === 'zh' || kept === 'en' ? kept : null;
}

/** The text in the language of the moment; a template that calls it follows a change of language. */
export function say(text: Text): string {
  return text[language.value];
}

watchEffect(() => {
  document.documentElement.lang = LOCALES[language.value];
});
watch(language, (now) => localStorage.setItem(KEY, now));
