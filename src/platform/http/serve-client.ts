import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { RequestHandler, Response } from 'express';

/** What is not the client's, however it is spelt: a wrong address there must be answered as the API answers. */
const NOT_CLIENT = /^\/(api|socket\.io|health|metrics)(\/|$)/i;

/** Scripts and styles, of which the build leaves a compressed twin; their names change with their content. */
const COMPRESSED = /^\/assets\/[\w.-]+\.(?<kind>js|css)$/;
const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

const FOREVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';

/**
 * Serves the built web client from `folder`, and its page at every address that only the client knows. Where the
 * client was not built nothing is served, and the API runs as well without it.
 */
export function serveClient(app: NestExpressApplication, folder: string): void {
  const root = resolve(folder);
  const page = join(root, 'index.html');
  if (!existsSync(page)) return;
  app.use(compressed(root));
  app.useStaticAssets(root, { index: false, redirect: false, setHeaders: setCaching });
  app.use(clientPage(root));
}

/** Sends the compressed twin of a file to whoever can read it. */
function compressed(root: string): RequestHandler {
  return (request, response, next) => {
    const type = TYPES[COMPRESSED.exec(request.path)?.groups?.['kind'] ?? ''];
    if (!isRead(request.method) || type === undefined) {
      next();
      return;
    }
    response.vary('Accept-Encoding');
    const twin = `${request.path.slice(1)}.gz`;
    if (request.acceptsEncodings('gzip') === false || !existsSync(join(root, twin))) {
      next();
      return;
    }
    response.setHeader('Content-Encoding', 'gzip');
    response.setHeader('Content-Type', `${type}; charset=utf-8`);
    response.setHeader('Cache-Control', FOREVER);
    response.sendFile(twin, { root, cacheControl: false });
  };
}

/** A browser that asks for a page of the client by its address gets the one page that there is. */
function clientPage(root: string): RequestHandler {
  return (request, response, next) => {
    const wantsPage = request.headers.accept?.includes('text/html') ?? false;
    if (!isRead(request.method) || !wantsPage || NOT_CLIENT.test(request.path)) {
      next();
      return;
    }
    response.setHeader('Cache-Control', ASK_AGAIN);
    response.sendFile('index.html', { root, cacheControl: false });
  };
}

function isRead(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}

function setCaching(response: Response, file: string): void {
  const isNamedByContent = /[\\/]assets[\\/][^\\/]+$/.test(file);
  response.setHeader('Cache-Control', isNamedByContent ? FOREVER : ASK_AGAIN);
}
