import { onMounted, onUnmounted, ref, watch, type Ref } from 'vue';
import { path } from '../router.js';

interface Disclosure {
  readonly isOpen: Ref<boolean>;
  readonly toggle: () => void;
}

/**
 * Something that a button opens and shuts: a press elsewhere, the way to another page, focus that has moved on and
 * Escape shut it, and Escape gives the focus back to the button, which is the first one in `area`.
 */
export function useDisclosure(area: Readonly<Ref<HTMLElement | null>>): Disclosure {
  const isOpen = ref(false);

  const isOutside = (target: EventTarget | null): boolean =>
    target instanceof Node && area.value?.contains(target) === false;
  const shutFromOutside = ({ target }: Event): void => {
    if (isOutside(target)) isOpen.value = false;
  };
  const shutByKey = ({ key }: KeyboardEvent): void => {
    if (key !== 'Escape' || !isOpen.value) return;
    isOpen.value = false;
    area.value?.querySelector('button')?.focus();
  };

  onMounted(() => {
    document.addEventListener('pointerdown', shutFromOutside);
    document.addEventListener('focusin', shutFromOutside);
    document.addEventListener('keydown', shutByKey);
  });
  onUnmounted(() => {
    document.removeEventListener('pointerdown', shutFromOutside);
    document.removeEventListener('focusin', shutFromOutside);
    document.removeEventListener('keydown', shutByKey);
  });
  watch(path, () => (isOpen.value = false));
  return { isOpen, toggle: () => (isOpen.value = !isOpen.value) };
}
