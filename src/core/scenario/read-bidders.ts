import type { Paddle } from '../kernel/ids.js';
import {
  fault,
  flag,
  integer,
  list,
  mapped,
  nullable,
  optional,
  type Reader,
  record,
  required,
  text,
} from '../kernel/read.js';
import type { ScenarioBidder } from './scenario.js';

/** A bidder's name in a scenario, which is its paddle when the scenario is played through the rules. */
export const paddleName: Reader<Paddle> = mapped(text, (name) => name as Paddle);

const each = list(
  record<ScenarioBidder>({
    id: required(paddleName),
    priorityRank: optional(nullable(integer(1)), null),
    barred: optional(nullable(text), null),
    depositMissing: optional(flag, false),
  }),
);

/** The bidders in their order of filing, no name twice. */
export const biddersReader: Reader<readonly ScenarioBidder[]> = (given, path) => {
  const bidders = each(given, path);
  if (!bidders.ok) return bidders;
  const names = bidders.value.map(({ id }) => id);
  const twice = names.findIndex((name, index) => names.indexOf(name) < index);
  return twice < 0
    ? bidders
    : fault(`${path}[${twice}].id`, `is ${names[twice] ?? ''} a second time`);
};
