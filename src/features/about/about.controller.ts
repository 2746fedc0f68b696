import { Controller } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { INCIDENT_KINDS, type IncidentKind } from '../../contract/incidents.js';
import { PROTOCOL_VERSION } from '../../contract/socket.js';
import { engineOf } from '../../core/auction/terms.js';
import { Config } from '../../../config/config.js';
import { Clock } from '../../platform/clock/clock.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { Signer } from '../../platform/signing/signer.js';
import { IncidentWatchService } from '../auctions/incidents/incident-watch.service.js';
import { VERSION } from './version.js';

const ENGINE = engineOf('english');

export class PublicKeyBody {
  @ApiProperty({ example: '9f86d081884c7d65' })
  readonly keyId: string;

  @ApiProperty({ enum: ['ed25519'] })
  readonly algorithm: 'ed25519';

  @ApiProperty({ description: 'The 32 bytes of the key, base64url.' })
  readonly publicKey: string;
}

export class KeysBody {
  @ApiProperty({ type: [PublicKeyBody] })
  readonly keys: readonly PublicKeyBody[];
}

/** An incident as whatever watches the server reads it. */
export class IncidentSignBody {
  @ApiProperty({ example: 'inc_01JD8Z6V2N9T4QK3W5X7Y8A9BC' })
  readonly id: string;

  @ApiProperty({ enum: INCIDENT_KINDS, example: 'outage' })
  readonly kind: IncidentKind;

  @ApiProperty({ type: String, nullable: true, description: 'Null: the whole platform.' })
  readonly centre: string | null;

  @ApiProperty({ description: 'Whether open lots stand still.', example: true })
  readonly suspends: boolean;

  @ApiProperty({ description: 'Epoch milliseconds.', example: 1_772_416_800_000 })
  readonly declaredAt: number;
}

export class AboutBody extends KeysBody {
  @ApiProperty({ example: 'IPGavel' })
  readonly name: string;

  @ApiProperty({ example: VERSION })
  readonly version: string;

  @ApiProperty({ description: 'The version of the socket messages.', example: PROTOCOL_VERSION })
  readonly protocol: number;

  @ApiProperty({ description: 'The version of the rules of open bidding.', example: ENGINE })
  readonly engine: string;

  @ApiProperty({ enum: ['development', 'test', 'production'] })
  readonly environment: string;

  @ApiProperty({ enum: ['system', 'scenario'], description: 'Whether time moves by itself.' })
  readonly clock: string;

  @ApiProperty({
    ...{ description: 'So long a second officer may confirm a bid entered for a bidder, in ms.' },
    example: 30_000,
  })
  readonly entryConfirmMs: number;

  @ApiProperty({ type: [IncidentSignBody], description: 'The incidents that last; none is well.' })
  readonly incidents: readonly IncidentSignBody[];

  @ApiProperty({ description: 'What the clock says; epoch milliseconds.' })
  readonly serverTime: number;
}

/** What this server is, and what its signatures are checked with. */
@ApiTags('about')
@Controller()
export class AboutController {
  readonly #config: Config;
  readonly #clock: Clock;
  readonly #signer: Signer;
  readonly #incidents: IncidentWatchService;

  constructor(config: Config, clock: Clock, signer: Signer, incidents: IncidentWatchService) {
    this.#incidents = incidents;
    this.#config = config;
    this.#clock = clock;
    this.#signer = signer;
  }

  @Endpoint('GET about', {
    summary: 'What this server is, and what time it has',
    allow: 'public',
    answers: AboutBody,
  })
  about(): AboutBody {
    return {
      name: 'IPGavel',
      version: VERSION,
      protocol: PROTOCOL_VERSION,
      engine: ENGINE,
      environment: this.#config.environment,
      clock: this.#config.clock,
      entryConfirmMs: this.#config.bidding.entryConfirmMs,
      incidents: this.#incidents.lasting().map(({ id, kind, centre, suspends, declaredAt }) => ({
        ...{ id, kind, suspends, declaredAt },
        centre: centre && centre.id,
      })),
      serverTime: this.#clock.now(),
      keys: this.#signer.publicKeys(),
    };
  }

  @Endpoint('GET keys', {
    summary: 'The keys that receipts and records are signed with',
    allow: 'public',
    answers: KeysBody,
  })
  keys(): KeysBody {
    return { keys: this.#signer.publicKeys() };
  }
}
