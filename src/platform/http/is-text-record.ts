import { ValidateBy } from 'class-validator';

/** Demands that every value of an object is a text. */
export function IsTextRecord(): PropertyDecorator {
  const validate = (value: unknown): boolean =>
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((one) => typeof one === 'string');
  return ValidateBy({
    name: 'isTextRecord',
    validator: { validate, defaultMessage: () => '$property must hold texts alone' },
  });
}
