import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '../../../../config/config.js';
import {
  INCIDENT_KINDS,
  type IncidentText,
  type IncidentWish,
  type IncidentWording,
} from '../../../contract/incidents.js';
import { invariant } from '../../../core/kernel/invariant.js';
import { productFolder } from '../../../platform/files/product-folder.js';

/**
 * The usual texts of incidents, which whoever declares one may change. They ship with the product in a file that an
 * operator may edit; one that cannot be read is found at the start and not in the hour in which it is needed.
 */
@Injectable()
export class IncidentWordings {
  readonly wording: IncidentWording;

  constructor(config: Config) {
    this.wording = { noticeMs: config.bidding.incidentNoticeMs, texts: readTexts() };
  }

  /** What everybody is told: what the wish says, and the usual text where it says nothing. */
  textOf({ kind, suspends = true, zh, en }: IncidentWish): IncidentText {
    const { stopped, warned } = this.wording.texts[kind];
    const usual = suspends ? stopped : warned;
    return { zh: zh ?? usual.zh, en: en ?? usual.en };
  }
}

function readTexts(): IncidentWording['texts'] {
  const file = join(productFolder(join('config', 'incidents')), 'wording.json');
  const texts = JSON.parse(readFileSync(file, 'utf8')) as IncidentWording['texts'];
  for (const kind of INCIDENT_KINDS) {
    for (const how of ['stopped', 'warned'] as const) {
      const { zh, en } = texts[kind][how];
      invariant(zh !== '' && en !== '', `${file}: ${kind} needs both languages`);
    }
  }
  return texts;
}
