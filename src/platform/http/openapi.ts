import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

const DESCRIPTION = `Disposal of defaulted, pledged intellectual property.

Amounts are decimal strings in the currency's own scale with their code. Instants in answers are epoch milliseconds;
in requests they are ISO 8601 with an offset. Errors are \`application/problem+json\` with a stable \`code\`. Lists are
paged: hand \`next\` back as \`cursor\`. Every write takes an \`Idempotency-Key\`: sending the same request again with
the same key gets the same answer, with the header \`Idempotent-Replayed: true\`. Live bidding runs over socket.io at
the same address.`;

/**
 * The whole API, for programs at /api/openapi.json and for people at /api/docs. It is described when somebody first asks:
 * a server that comes back has bidders waiting.
 */
export function serveDocumentation(app: NestExpressApplication, version: string): void {
  SwaggerModule.setup('api/docs', app, () => describeApi(app, version), {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'IPGavel API',
  });
}

function describeApi(app: NestExpressApplication, version: string): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('IPGavel 权槌')
    .setDescription(DESCRIPTION)
    .setVersion(version)
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .build();
  const operationIdFactory = (controller: string, method: string): string =>
    `${method}${controller.replace(/Controller$/, '')}`;
  return SwaggerModule.createDocument(app, builder, { operationIdFactory });
}
