import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFStream,
} from '@cantoo/pdf-lib';

/** Entries of a dictionary that make a PDF do something, and what each is called. */
const KEYS: Readonly<Record<string, string>> = {
  JS: 'JavaScript',
  JavaScript: 'JavaScript',
  EmbeddedFiles: 'attached files',
  EF: 'attached files',
  XFA: 'a dynamic form',
  RichMediaContent: 'embedded media',
};

/** Actions (ISO 32000-1, 12.6.4) that reach outside the document. */
const ACTIONS: Readonly<Record<string, string>> = {
  JavaScript: 'JavaScript',
  Launch: 'an action that starts a program',
  SubmitForm: 'an action that sends data',
  ImportData: 'an action that reads files',
  GoToE: 'an action that opens an attached file',
  GoToR: 'an action that opens another file',
  Rendition: 'embedded media',
};

/** What a PDF does besides being read, in words; null when nothing. Web links are left: they ask before they open. */
export function activeContentOf({ context }: PDFDocument): string | null {
  for (const [, object] of context.enumerateIndirectObjects()) {
    const found = foundIn(object);
    if (found !== null) return found;
  }
  return null;
}

/** Objects nest only so far as the file spells them out; what is referred to is enumerated by itself. */
function foundIn(root: PDFObject): string | null {
  const waiting: PDFObject[] = [root];
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    const dictionary = object instanceof PDFStream ? object.dict : object;
    if (dictionary instanceof PDFArray) waiting.push(...dictionary.asArray());
    if (!(dictionary instanceof PDFDict)) continue;
    const found = foundInDictionary(dictionary);
    if (found !== null) return found;
    waiting.push(...dictionary.values());
  }
  return null;
}

function foundInDictionary(dictionary: PDFDict): string | null {
  for (const key of dictionary.keys()) {
    const found = KEYS[key.decodeText()];
    if (found !== undefined) return found;
  }
  const action = dictionary.get(PDFName.of('S'));
  return action instanceof PDFName ? (ACTIONS[action.decodeText()] ?? null) : null;
}
