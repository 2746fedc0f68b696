import { Injectable } from '@nestjs/common';
import type { RulePack } from '../../core/auction/rule-pack.js';
import { readRulePacks } from './read-rule-packs.js';

/** The rule packs that lots may be published under. */
@Injectable()
export class RulePacks {
  private readonly packs = readRulePacks();

  /** The pack of this name, or null. */
  find(name: string): RulePack | null {
    return this.packs.get(name) ?? null;
  }
}
