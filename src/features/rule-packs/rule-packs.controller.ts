import { Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Endpoint } from '../../platform/http/endpoint.js';
import { PackVersionQuery, RulePackBody, RulePacksBody } from './rule-packs.dto.js';
import { RulePacks } from './rule-packs.service.js';

/** The rules that lots may be published under, with where each of them comes from. */
@ApiTags('rule-packs')
@Controller('rule-packs')
export class RulePacksController {
  constructor(private readonly packs: RulePacks) {}

  @Endpoint('GET /', {
    summary: 'Every rule pack, and every overlay that a lister may declare',
    allow: 'public',
    answers: RulePacksBody,
  })
  list(): RulePacksBody {
    return { items: this.packs.list(), overlays: this.packs.listDeclared() };
  }

  @Endpoint('GET :name', {
    summary: 'One rule pack: each parameter with its value, its bounds and the article it is from',
    allow: 'public',
    answers: RulePackBody,
    refuses: ['not-found'],
  })
  get(@Param('name') name: string, @Query() { version }: PackVersionQuery): RulePackBody {
    return this.packs.get(name, version);
  }
}
