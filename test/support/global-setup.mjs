import '../../scripts/typescript.mjs';

/**
 * Runs once before the projects that need servers, and not at all when none of them is selected.
 * The tests find the servers by TEST_MARIADB_URL and TEST_REDIS_URL, and what further ones can begin with by
 * TEST_MARIADB_FRESH.
 */
export default async function globalSetup() {
  const { startSharedServices } = await import('./shared-services.ts');
  globalThis.ipgavelServices = await startSharedServices();
  process.env.TEST_MARIADB_URL = globalThis.ipgavelServices.mariaDbUrl;
  process.env.TEST_REDIS_URL = globalThis.ipgavelServices.redisUrl;
  const { freshFiles } = globalThis.ipgavelServices;
  if (freshFiles) process.env.TEST_MARIADB_FRESH = freshFiles;
}
