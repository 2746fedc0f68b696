import { nextTick, onMounted, onUnmounted, type Ref, watch } from 'vue';
import { say } from './i18n/language.js';
import { SHELL } from './i18n/texts.js';

/**
 * Tells who does not see it that the page has changed: the window is called what the page's heading says, and the
 * keyboard goes on at the beginning of what is new instead of where the old page was left.
 */
export function usePageChange(main: Readonly<Ref<HTMLElement | null>>, page: Ref<string>): void {
  const nameWindow = (): void => {
    const heading = main.value?.querySelector('h1')?.textContent.trim() ?? '';
    const name = say(SHELL.name);
    document.title = heading === '' ? name : `${heading} · ${name}`;
  };
  const observer = new MutationObserver(nameWindow);
  onMounted(() => {
    if (main.value) observer.observe(main.value, OBSERVED);
    nameWindow();
  });
  onUnmounted(() => observer.disconnect());
  watch(page, async () => {
    await nextTick();
    main.value?.focus({ preventScroll: true });
  });
}

/** A heading comes with its page, which may be loaded first, and changes with what it is about. */
const OBSERVED = { childList: true, subtree: true, characterData: true } as const;
