import { chinaMidnight } from './china-time.js';
import { integer, list, type Reader, record, required, text, value } from './read.js';
import type { CalendarYear, Holiday } from './working-days.js';

const bilingual = record<Holiday['name']>({ zh: required(text), en: required(text) });

const day = value(
  'a day such as 2026-02-15',
  (given): given is string => typeof given === 'string' && chinaMidnight(given) !== null,
);

/** Reads the calendar of one year from its JSON. */
export const parseCalendarYear: Reader<CalendarYear> = record<CalendarYear>({
  year: required(integer(1949)),
  source: required(
    record<CalendarYear['source']>({
      title: required(bilingual),
      number: required(text),
      publishedOn: required(day),
    }),
  ),
  holidays: required(
    list(
      record<Holiday>({
        name: required(bilingual),
        from: required(day),
        to: required(day),
        worked: required(list(day)),
      }),
    ),
  ),
});
