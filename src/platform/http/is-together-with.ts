import { ValidateBy, ValidateIf } from 'class-validator';

/** Demands a field exactly where `other` is given as well. */
export function IsTogetherWith(other: string): PropertyDecorator {
  const isGiven = (body: object, field: string): boolean =>
    (body as Record<string, unknown>)[field] !== undefined;
  return (target, property) => {
    const field = String(property);
    ValidateIf((body: object) => isGiven(body, other) || isGiven(body, field))(target, property);
    ValidateBy({
      name: 'isTogetherWith',
      validator: {
        validate: (value, of) => (value !== undefined) === (of ? isGiven(of.object, other) : true),
        defaultMessage: () => `must be given exactly where ${other} is`,
      },
    })(target, property);
  };
}
