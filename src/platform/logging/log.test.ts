import { describe, expect, it } from '@jest/globals';
import { withCorrelation } from './correlation.js';
import { JsonLog } from './log.js';

describe('the log', () => {
  const lines: Record<string, unknown>[] = [];
  const log = new JsonLog('info', {
    write: (line) => lines.push(JSON.parse(line) as Record<string, unknown>),
  });
  const written = (act: () => void): Record<string, unknown> | undefined => {
    lines.length = 0;
    act();
    return lines[0];
  };

  it('carries the correlation id of the request, also after a wait', async () => {
    await withCorrelation('req_1', async () => {
      await new Promise((resolve) => setImmediate(resolve));
      expect(written(() => log.info('done'))).toMatchObject({
        msg: 'done',
        correlationId: 'req_1',
      });
    });
    expect(written(() => log.info('done'))).not.toHaveProperty('correlationId');
  });

  it('hides secrets', () => {
    const fields = { password: 'a', body: { password: 'b', accessToken: 'c', name: 'kept' } };
    expect(written(() => log.warn('odd', fields))).toMatchObject({
      password: '[Redacted]',
      body: { password: '[Redacted]', accessToken: '[Redacted]', name: 'kept' },
    });
  });

  it('writes an error with its stack', () => {
    const line = written(() => log.error('failed', { err: new Error('why') }));
    expect(line).toMatchObject({ err: { message: 'why' } });
  });

  it('is quiet below its level', () => {
    expect(written(() => log.debug('detail'))).toBeUndefined();
  });
});
