/**
 * `npm run services`: makes sure that what the tests need beside Node is on this machine.
 *
 * Nothing happens where it is there already. On Debian or Ubuntu, as root, the distribution's
 * packages are installed; elsewhere this says what to install and fails.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** An ordinary user's PATH lacks the folders where Debian keeps servers. */
const FOLDERS = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/bin'];

const isInstalled = (program) => FOLDERS.some((folder) => existsSync(join(folder, program)));

const hasChineseFont = () => {
  const list = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
};

const BROWSERS = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

/** What is needed, and the Debian packages that bring it. */
const SERVICES = [
  {
    name: 'MariaDB (mariadbd, mariadb-install-db)',
    packages: ['mariadb-server'],
    systemService: 'mariadb',
    isPresent: () =>
      Boolean(process.env.DATABASE_URL?.startsWith('mysql:')) ||
      (isInstalled('mariadbd') && isInstalled('mariadb-install-db')),
  },
  {
    name: 'Redis (redis-server)',
    packages: ['redis-server'],
    systemService: 'redis-server',
    isPresent: () => Boolean(process.env.REDIS_URL) || isInstalled('redis-server'),
  },
  {
    name: 'Chromium',
    // The same browser without its windows, which the tests prefer; not every distribution has it.
    packages: ['chromium-headless-shell'],
    otherwise: ['chromium'],
    isPresent: () => BROWSERS.some(isInstalled),
  },
  {
    name: 'a Chinese font, for screenshots and print',
    packages: ['fonts-noto-cjk', 'fontconfig'],
    isPresent: hasChineseFont,
  },
];

const isDebian = () =>
  existsSync('/etc/os-release') &&
  /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));

/** Whether the distribution has this package, by the lists that were just brought up to date. */
const isOffered = (name) => spawnSync('apt-cache', ['show', name]).status === 0;

/** Installs without asking anything, and without starting the servers that the packages bring. */
function install(missing) {
  const apt = (...args) =>
    execFileSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  apt(
    'install',
    '--yes',
    '--no-install-recommends',
    ...missing.flatMap(({ packages, otherwise }) =>
      packages.every(isOffered) ? packages : (otherwise ?? packages),
    ),
  );
  // The packages start their servers where there is an init system. The tests start their own, and
  // nobody asked for a server on this machine. One that did not start cannot be stopped: no matter.
  for (const { systemService } of missing) {
    if (systemService) spawnSync('service', [systemService, 'stop'], { stdio: 'ignore' });
  }
}

function main() {
  const missing = SERVICES.filter(({ isPresent }) => !isPresent());
  const names = missing.map(({ name }) => name).join(', ');
  if (missing.length === 0) {
    console.log('Services: all present.');
    return 0;
  }
  if (!isDebian() || process.getuid?.() !== 0) {
    const packages = missing.flatMap((one) => one.otherwise ?? one.packages).join(' ');
    console.error(`Services: please install ${names}.`);
    console.error(
      `On Debian or Ubuntu, as root: apt-get install --no-install-recommends ${packages}`,
    );
    return 1;
  }
  console.log(`Services: installing ${names} from the distribution's packages.`);
  install(missing);
  const still = missing.filter(({ isPresent }) => !isPresent());
  if (still.length === 0) return 0;
  console.error(
    `Services: still missing after the installation: ${still.map(({ name }) => name).join(', ')}.`,
  );
  return 1;
}

process.exitCode = main();
