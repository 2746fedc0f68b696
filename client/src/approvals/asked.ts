import type { Approval } from '../../../src/contract/approvals.js';
import type { WireMoney } from '../../../src/contract/money.js';
import { formatMoney } from '../i18n/format.js';
import type { Text } from '../i18n/language.js';

/** A request in plain words, and where one can see what it is about. */
export interface ApprovalWords {
  readonly title: Text;
  readonly about: string | null;
  readonly to: string | null;
  /** What follows at once from a confirmation. */
  readonly effect: Text;
}

export type Asked = Pick<Approval, 'kind' | 'subject' | 'content'>;

/** A text in what is asked; empty where there is none. */
export function field({ content }: Asked, name: string): string {
  const value = isObject(content) ? content[name] : undefined;
  return typeof value === 'string' ? value : '';
}

/** An amount in it, as it is read. */
export function moneyIn({ content }: Asked, name: string): string {
  const value = isObject(content) ? content[name] : null;
  return isObject(value) ? formatMoney(value as unknown as WireMoney) : '';
}

/** A text in one of its parts. */
export function fieldOf({ content }: Asked, name: string, part: keyof Text): string {
  const value = isObject(content) ? content[name] : null;
  const said = isObject(value) ? value[part] : null;
  return typeof said === 'string' ? said : '';
}

/** A list of texts in it. */
export function listed({ content }: Asked, name = 'lots'): readonly string[] {
  const list = isObject(content) ? content[name] : undefined;
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
}

/** Whether something read has fields. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
