import { Controller } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { PROTOCOL_VERSION } from '../../contract/socket.js';
import { engineOf } from '../../core/auction/terms.js';
import { Config } from '../../../config/config.js';
import { Clock } from '../../platform/clock/clock.js';
import { Endpoint } from '../../platform/http/endpoint.js';
import { Signer } from '../../platform/signing/signer.js';
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

  constructor(config: Config, clock: Clock, signer: Signer) {
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
