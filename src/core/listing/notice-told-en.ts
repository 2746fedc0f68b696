import { chinaDateOf } from '../kernel/china-time.js';
import type { NoticeFacts } from './notice.js';
import type { ToldAs, ToldPerson } from './telling.js';

/** Who has a priority right by what, and whether they and the parties were told, in English and without a name. */
export function toldInEnglish({ told, deemed }: NoticeFacts): readonly string[] {
  const holders = told.filter((one) => one.as !== 'party');
  return [
    ...told.map((one) => `${one.as === 'party' ? 'Party' : 'Known holder'}: ${line(one)}`),
    ...(deemed !== null && told.some(({ telling }) => telling.kind === 'unreachable')
      ? [
          `Whoever could not be told is deemed told ${deemed.days} days after publication${article(deemed.law)}.`,
        ]
      : []),
    ...(deemed !== null && holders.length > 0
      ? [`A holder who was told and does not take part has waived the right${article(deemed.law)}.`]
      : []),
  ];
}

const RIGHTS: { readonly [as in ToldAs]: string | null } = {
  'co-owner': 'co-owner (Civil Code, art. 305)',
  completer: 'completer of a service technology (Civil Code, art. 847)',
  commissioner: 'commissioner of the development (Civil Code, art. 859)',
  'co-developer': 'co-developer (Civil Code, art. 860)',
  other: null,
  party: null,
};

function line({ as, basis, rank, telling }: ToldPerson): string {
  const parts = [RIGHTS[as], basis, rank !== null && `rank ${rank}`, status(telling)];
  return `${parts.filter(Boolean).join(', ')}.`;
}

function status(telling: ToldPerson['telling']): string {
  switch (telling.kind) {
    case 'untold':
      return 'not told yet';
    case 'told':
      return `told, receipt confirmed on ${chinaDateOf(telling.at)}`;
    case 'unreachable':
      return `could not be told: ${telling.reason}`;
    case 'waived':
      return `waived in writing on ${chinaDateOf(telling.at)}`;
  }
}

function article(law: { readonly en: string; readonly article: string | null } | null): string {
  return law?.article ? ` (${law.en}, art. ${law.article})` : '';
}
