import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { invariant } from '../../core/kernel/invariant.js';
import { parseCalendarYear } from '../../core/kernel/read-calendar.js';
import { type CalendarYear, workingCalendar } from '../../core/kernel/working-days.js';
import { productFolder } from '../files/product-folder.js';

/**
 * The calendar of working days of China, as far as the State Council has published it: one file a year. They ship with
 * the product, so an unreadable one is a programmer's error.
 */
@Injectable()
export class GovernmentCalendar {
  /** The years that were published, in their order, each with its document. */
  readonly years = readYears();
  readonly working = workingCalendar(this.years);
}

function readYears(): readonly CalendarYear[] {
  const folder = productFolder(join('config', 'calendars'));
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const years = files.map((file) => {
    const year = parseCalendarYear(JSON.parse(readFileSync(join(folder, file), 'utf8')), '');
    invariant(year.ok, year.ok ? '' : `${file}: ${year.error}`);
    return year.value;
  });
  return years.sort((a, b) => a.year - b.year);
}
