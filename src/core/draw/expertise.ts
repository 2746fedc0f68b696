/** What somebody is an expert of, besides kinds of rights. */
export type Discipline = 'technical' | 'legal' | 'financial';

export const DISCIPLINES: readonly Discipline[] = ['technical', 'legal', 'financial'];

/** The fields 专业 of an expert, or those that a panel asks for. */
export interface Expertise<Kind extends string = string> {
  readonly kinds: readonly Kind[];
  readonly disciplines: readonly Discipline[];
}

/**
 * Whether an expert's field fits a lot: one discipline that the panel asks for, and one of the kinds of rights that are
 * sold. A lot whose rights are not entered by kind takes experts of any.
 */
export function isFitting(expert: Expertise, asked: Expertise): boolean {
  const isOfKind =
    asked.kinds.length === 0 || asked.kinds.some((kind) => expert.kinds.includes(kind));
  return isOfKind && asked.disciplines.some((one) => expert.disciplines.includes(one));
}
