/**
 * Runs inside a page: what somebody finds there who hears the screen read out or has no mouse. It is plain JavaScript,
 * because the types of the browser and those of the tests do not go together.
 */
globalThis.probe = {
  /** Numbers the controls that can be used now and names each for a report; notes from now on where keys lead. */
  follow() {
    const usable = [...document.querySelectorAll(CONTROLS)].filter(isUsable);
    const numbers = new Map(usable.map((control, number) => [control, number]));
    const passing = new Set(usable.filter((control) => control.closest('[role=status]') !== null));
    const reached = [];
    const note = () => {
      const number = numbers.get(document.activeElement);
      if (number !== undefined) reached.push({ number, isSeen: isFocusSeen() });
    };
    addEventListener('keyup', note, true);
    this.reached = reached;
    this.unfollow = () => removeEventListener('keyup', note, true);
    // A message that closes by itself may do so while keys are being pressed.
    this.gone = () => usable.map((control) => passing.has(control) && !control.isConnected);
    return usable.map(nameOf);
  },

  /** Every text that is read out in the language of the page. */
  texts() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (isRead(parentElement)) texts.push(textContent);
    }
    for (const element of document.querySelectorAll('*')) {
      if (isRead(element)) texts.push(...NAMED.map((name) => element.getAttribute(name) ?? ''));
    }
    return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  },

  /** What sticks out of the window on the right. */
  overflow() {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return wide.map(nameOf);
  },
};

const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex]';
const NAMED = ['aria-label', 'placeholder', 'title', 'alt'];

function isUsable(control) {
  const isOff = control.disabled || control.tabIndex < 0 || control.closest('[inert]') !== null;
  const dialog = document.querySelector('dialog:modal');
  if (dialog !== null && !dialog.contains(control)) return false;
  return !isOff && control.checkVisibility({ visibilityProperty: true }) && !isOtherRadio(control);
}

function isFocusSeen() {
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement);
  return boxShadow !== 'none' || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1);
}

/** Of a group of radio buttons the keyboard stops at one: the one that is chosen. */
function isOtherRadio(control) {
  if (control.type !== 'radio' || control.checked) return false;
  const group = [...document.querySelectorAll('input[type=radio]')].filter(
    ({ name, form }) => name === control.name && form === control.form,
  );
  return group.some(({ checked }) => checked) || group[0] !== control;
}

/** Codes are no language, and a part that names its own language is meant to be in it. */
function isRead(element) {
  if (element.closest('script, style, noscript, code, pre, .hash') !== null) return false;
  const language = element.closest('[lang]').lang;
  const shown = element.closest('select') ?? element;
  return language === document.documentElement.lang && shown.checkVisibility();
}

function nameOf(element) {
  const said = element.getAttribute('aria-label') ?? element.textContent;
  const text = said.replace(/\s+/g, ' ').trim().slice(0, 40);
  return `<${element.localName}${element.id ? ` id=${element.id}` : ''}> ${text}`;
}
