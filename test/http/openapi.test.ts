import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { ERRORS } from '../../src/contract/errors.js';
import { SECRET_FIELDS } from '../../src/platform/commands/secret-fields.js';
import { type Answer, startApi, type TestApi } from '../support/api.js';

interface Media {
  readonly schema?: { readonly $ref?: string };
  readonly examples?: Readonly<Record<string, { readonly value: { readonly status: number } }>>;
}

interface Operation {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly operationId: string;
  readonly security?: readonly object[];
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, Media>> }>
  >;
}

interface Documented {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<
      Record<
        string,
        { readonly properties?: Readonly<Record<string, Readonly<Record<string, unknown>>>> }
      >
    >;
  };
}

/** What tells of what shape a field is. */
const DESCRIBING = ['type', '$ref', 'allOf', 'oneOf'];

describe('the documentation of the API', () => {
  let api: TestApi;
  let documented: Documented;
  let operations: readonly {
    readonly route: string;
    readonly method: string;
    readonly it: Operation;
  }[];

  beforeAll(async () => {
    api = await startApi('sqlite', { CLOCK: 'scenario' });
    const { body } = (await request(api.url).get('/api/openapi.json').expect(200)) as Answer;
    documented = body as Documented;
    operations = Object.entries(documented.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        ...{ route: `${method} ${path}`, method, it: operation },
      })),
    );
  });
  afterAll(() => api.stop());

  /** The routes of which `holds` is not true; a good documentation has none. */
  const exceptions = (holds: (operation: Operation, method: string) => boolean): string[] =>
    operations
      .filter(({ it: operation, method }) => !holds(operation, method))
      .map(({ route }) => route);

  it('knows every route that is served', () => {
    const routes = operations.map(({ route }) => route);
    expect(routes).toContain('post /api/v1/lots');
    expect(routes).toContain('get /health/ready');
    expect(routes).toContain('post /api/v1/test/clock');
    expect(new Set(operations.map(({ it: { operationId } }) => operationId)).size).toBe(
      routes.length,
    );
  });

  it('gives each a summary and a place', () => {
    expect(exceptions(({ summary, tags }) => Boolean(summary) && tags?.length === 1)).toEqual([]);
  });

  it('gives each success its schema', () => {
    const hasSchema = ({ responses }: Operation): boolean => {
      const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'));
      const schemas = successes.flatMap(([, { content }]) => Object.values(content ?? {}));
      return successes.length === 1 && schemas.length === 1 && schemas[0]?.schema !== undefined;
    };
    expect(exceptions(hasSchema)).toEqual([]);
  });

  it('gives each its errors, with an example of every code', () => {
    const documentsErrors = ({ responses }: Operation): boolean =>
      ['429', '500'].every((status) => responses[status] !== undefined) &&
      Object.entries(responses).every(([status, { content }]) => {
        const problem = content?.['application/problem+json'];
        if (problem === undefined) return status.startsWith('2') || status === '503';
        return Object.entries(problem.examples ?? {}).every(
          ([code, { value }]) => code in ERRORS && String(value.status) === status,
        );
      });
    expect(exceptions(documentsErrors)).toEqual([]);
  });

  it('says of each who may use it, and what those learn who may not', () => {
    const isSaid = ({ security, responses }: Operation): boolean =>
      security !== undefined &&
      (security.length === 0) === (responses['401'] === undefined || isLogin(responses));
    /** Where nobody is signed in yet, what is refused is no token. */
    const isLogin = (responses: Operation['responses']): boolean =>
      !(
        'not-authenticated' in
        (responses['401']?.content?.['application/problem+json']?.examples ?? {})
      );
    expect(exceptions(isSaid)).toEqual([]);
  });

  it('asks for a key with every write that needs one, and describes its body', () => {
    const keyless = exceptions(
      ({ parameters }, method) =>
        method === 'get' || parameters.some(({ name }) => name === 'Idempotency-Key'),
    );
    expect(keyless.sort()).toEqual([
      'post /api/v1/auth/refresh',
      'post /api/v1/auth/sign-out',
      'post /api/v1/auth/token',
      'post /api/v1/me/password',
      'post /api/v1/me/sessions/end',
      'post /api/v1/me/totp',
      'post /api/v1/me/totp/confirmation',
      'post /api/v1/me/totp/disablement',
      'post /api/v1/me/totp/recovery-codes',
      'post /api/v1/test/clock',
      'post /api/v1/users/{id}/password-reset',
    ]);
  });

  it('takes no secret whose name is not on the list of those that nothing is kept of', () => {
    const named = /"#\/components\/schemas\/(\w+)"/g;
    const schemasIn = (part: unknown, seen = new Set<string>()): Set<string> => {
      for (const [, name = ''] of JSON.stringify(part).matchAll(named)) {
        if (seen.has(name)) continue;
        schemasIn(documented.components.schemas[name], seen.add(name));
      }
      return seen;
    };
    const bodies = [...schemasIn(operations.map(({ it: { requestBody } }) => requestBody ?? {}))];
    const fields = bodies.flatMap((name) =>
      Object.keys(documented.components.schemas[name]?.properties ?? {}),
    );
    const secrets = new Set(fields.filter((field) => /pass|secret|token|otp|code/i.test(field)));
    expect([...secrets].sort()).toEqual([...SECRET_FIELDS].sort());
  });

  it('describes every field of every body', () => {
    const vague = Object.entries(documented.components.schemas).flatMap(([name, { properties }]) =>
      Object.entries(properties ?? {})
        .filter(([, property]) => !DESCRIBING.some((word) => word in property))
        .map(([field]) => `${name}.${field}`),
    );
    expect(vague).toEqual([]);
    expect(documented.components.schemas).not.toHaveProperty('Object');
  });

  it('is shown to people', async () => {
    const page = await request(api.url).get('/api/docs').expect(200);
    expect(page.text).toContain('swagger-ui');
    expect(page.text).not.toMatch(/<script>/);
  });
});
