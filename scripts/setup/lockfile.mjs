/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 * @property {Record<string, string>} [optionalDependencies]
 */

/** @typedef {{packages: Record<string, LockedPackage>}} Lockfile */

const SYSTEMS = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'aix',
  'win32',
];
const MACHINES = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
  'wasm32',
];

/**
 * The system that a package of programs is for, by its name, as npm writes it.
 * @param {string} name such as `@biomejs/cli-linux-x64-musl`
 */
function systemOf(name) {
  const words = name.split(/[-/]/);
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = MACHINES.filter((machine) => words.includes(machine));
  const libc = ['musl', 'glibc'].filter((library) => words.includes(library));
  return { ...(cpu.length && { cpu }), ...(libc.length && { libc }), ...(os.length && { os }) };
}

/**
 * Adds the optional packages that the lockfile's packages name and that it does not hold.
 *
 * npm leaves out those that its registry did not have, mostly programs for other systems, and `npm ci`
 * then refuses the whole lockfile, there and everywhere. What is added has no checksum, and npm skips
 * it on systems that it is not for.
 * @param {Lockfile} lock
 * @returns {{lock: Lockfile, added: string[]}}
 */
export function completeLockfile(lock) {
  const packages = { ...lock.packages };
  /** @type {string[]} */
  const added = [];
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (placesOf(path, name).some((place) => packages[place])) continue;
      packages[`node_modules/${name}`] = {
        // A range's least version is one that it allows.
        version: version.replace(/^[^\d]*/, ''),
        ...systemOf(name),
        ...(dev && { dev }),
        optional: true,
      };
      added.push(name);
    }
  }
  const sorted = Object.entries(packages).sort(([one], [other]) => one.localeCompare(other, 'en'));
  return { lock: { ...lock, packages: Object.fromEntries(sorted) }, added };
}

/**
 * Where Node looks for a package that the one at `path` asks for.
 * @param {string} path
 * @param {string} name
 */
function placesOf(path, name) {
  const places = [];
  for (let at = path; at !== ''; at = at.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    places.push(`${at}/node_modules/${name}`);
  }
  return [...places, `node_modules/${name}`];
}
