import type { CatalogRecord, ComRecord, FileRecord, RegistryKey } from '@/data/catalog/record';

/**
 * Holds a page and its record against each other, line by line, in both directions: writes every fact
 * of the record as the line the library would print, takes that line off the page, and returns what is
 * missing from the page and what is left on it beyond the library's fixed wording.
 */
export function accountPage(text: string, record: CatalogRecord): string[] {
  const page = new PageLines(text);
  if (record.kind === 'com') accountCom(page, record);
  else accountFile(page, record);
  return [...page.missing.map((line) => `not on the page: ${line}`), ...page.left()];
}

class PageLines {
  readonly missing: string[] = [];
  readonly #lines = new Map<string, number>();

  constructor(text: string) {
    for (const line of text.replace(/^\ufeff/, '').split(/\r*\n/)) this.#add(normalise(line));
  }

  #add(line: string): void {
    this.#lines.set(line, (this.#lines.get(line) ?? 0) + 1);
  }

  /** Takes one of these ways to print a fact off the page. */
  take(...ways: string[]): void {
    const line = ways.map(normalise).find((way) => this.#lines.has(way));
    if (line === undefined) {
      this.missing.push(ways[0] ?? '');
      return;
    }
    const count = this.#lines.get(line) ?? 0;
    if (count > 1) this.#lines.set(line, count - 1);
    else this.#lines.delete(line);
  }

  takeText(text: string): void {
    for (const line of text.split('\n')) if (line.trim() !== '') this.take(line);
  }

  left(): string[] {
    return [...this.#lines.keys()].filter((line) => !FIXED.some((fixed) => fixed.test(line)));
  }
}

/** What the similarity table says of the other page, its path, is in that page's own record. */
function normalise(line: string): string {
  return line
    .trim()
    .replace(/^(\* [A-Z][A-Za-z ]*:)\s+/, '$1 ')
    .replace(/^\[[A-Z]:\\.*\]\((.*\.md)\) \| (\d+)$/i, 'similar $1 $2')
    .replace(/ +`$/, '`');
}

/** The library's own wording, and ways of saying that something is unknown. */
const FIXED = [
  /^$/,
  /^---$/,
  /^(title|excerpt): /,
  /^```(cmhg)?$/,
  /^## (Screenshot|Hashes|Runtime Data|DLL Exports:|Signature|File Metadata|File Scan|File Similarity \(ssdeep match\)|Possible Misuse|Additional Info\*|Registry|Instance)$/,
  /^### (Usage \(std(out|err)\)|Child Processes|Window Title|Open Handles|Loaded Modules):$/,
  /^### (Methods|Properties)$/,
  /^(#####|###|\*) ``$/,
  /^(Type \| Hash|Path \| Type|Path \||Function Name \| Ordinal \| Type( \| Address \| Relative Address)?|File \| Score|Source \| Source File \| Example \| License)$/,
  /^-- \|( --( \| --)*)?$/,
  /^(MD5|SHA\d+|SSDEEP|IMP|PESHA1|PE256) \| `(n\/a)?`$/,
  /^\* [A-Z][A-Za-z ]*:( (``|n\/a))?$/,
  /^\* VirusTotal Detections: (?!\d+\/\d+$)/,
  /^\*The following table contains possible examples of `.*` being misused\. While `.*` is \*\*not\*\* inherently malicious, its legitimate functionality can (be|by) abused for malicious purposes\.\*$/,
  /^MIT License\. Copyright \(c\) 20\d\d(-20\d\d)? Strontic\.$/,
];

function accountFile(page: PageLines, record: FileRecord): void {
  const { hashes, signature, version, scan, runtime } = record;
  const bullet = (key: string, value: string | undefined) =>
    value !== undefined && page.takeText(`* ${key}: ${value}`);
  const upper = (key: string, value: string | undefined) =>
    value && page.take(`${key} | \`${value.toUpperCase()}\``);
  page.take(`# ${record.name}`);
  if (record.path) page.take(`* File Path: \`${record.path}\``);
  bullet('Description', record.description);
  bullet('Comments', record.comments);
  upper('MD5', hashes.md5);
  upper('SHA1', hashes.sha1);
  upper('SHA256', hashes.sha256);
  upper('SHA384', hashes.sha384);
  upper('SHA512', hashes.sha512);
  upper('IMP', hashes.imphash);
  upper('PESHA1', hashes.pesha1);
  upper('PE256', hashes.pesha256);
  if (hashes.ssdeep) page.take(`SSDEEP | \`${hashes.ssdeep}\``);
  bullet('Status', signature?.status);
  if (signature?.serial) page.take(`* Serial: \`${signature.serial.toUpperCase()}\``);
  if (signature?.thumbprint) page.take(`* Thumbprint: \`${signature.thumbprint.toUpperCase()}\``);
  bullet('Issuer', signature?.issuer);
  bullet('Subject', signature?.subject);
  bullet('Original Filename', version?.originalFilename);
  bullet('Product Name', version?.product);
  bullet('Company Name', version?.company);
  bullet('File Version', version?.fileVersion);
  bullet('Product Version', version?.productVersion);
  bullet('Language', version?.language);
  bullet('Legal Copyright', version?.copyright);
  bullet('Legal Trademarks', version?.trademarks);
  bullet('Machine Type', version?.machine);
  if (scan?.engines !== undefined) {
    page.take(`* VirusTotal Detections: ${scan.detections}/${scan.engines}`);
  }
  bullet('VirusTotal Link', scan?.link);
  page.takeText(runtime?.stdout ?? '');
  page.takeText(runtime?.stderr ?? '');
  if (runtime?.children) page.take(runtime.children.join(' '));
  page.takeText(runtime?.windowTitle ?? '');
  for (const { path, access, type } of runtime?.handles ?? []) {
    page.take(`${access ? `(${access})   ` : ''}${path} | ${type}`);
  }
  for (const path of runtime?.modules ?? []) page.take(`${path} |`);
  for (const { name = '', ordinal, address, rva } of record.exports ?? []) {
    const places = address === undefined ? '' : ` | ${address} | ${rva}`;
    const number = `${ordinal} (0x${ordinal.toString(16)})`;
    page.take(
      `\`${escapeBars(name)}\` | ${ordinal} | Exported Function${places}`,
      `\`${name}\` | ${ordinal} | Exported Function${places}`,
      `\`${escapeBars(name)}\` | ${number} | Exported Function${places}`,
    );
  }
  for (const other of record.similar ?? []) page.take(`similar ${other.page} ${other.score}`);
  for (const row of record.misuse ?? []) {
    const example = escapeBars(row.example ?? '');
    const print = (cell: string) =>
      `[${row.source}](${row.sourceUrl}) | [${row.file}](${row.fileUrl}) | ${cell} | ${
        row.license === undefined ? '' : `[${row.license}](${row.licenseUrl})`
      }`;
    page.take(
      print(`\`${example}\`{:.highlight .language-yaml}`),
      print(`\`${example}\`{:.highlight .language-cmhg}`),
      print(`\`${example}\``),
      print(example),
      print(`${example} `),
      print(`${example}  `),
    );
  }
  page.takeText(record.docs ?? '');
  for (const name of record.screenshots ?? []) {
    page.take(`![${record.name}](screenshots/${name})`);
  }
}

function accountCom(page: PageLines, { clsid, name, registry, instance }: ComRecord): void {
  page.take(...[clsid, clsid.toUpperCase(), printedClsid(page, clsid)].map((id) => `# {${id}}`));
  if (name) page.take(`### \`${name}\``, `* \`${name}\``);
  accountKey(page, registry ?? {});
  if (instance?.type) page.take(`* Type: \`${instance.type}\``);
  const members = { ...instance?.methods, ...instance?.properties };
  const both = [
    ...Object.entries(instance?.methods ?? {}),
    ...Object.entries(instance?.properties ?? {}),
  ];
  if (both.length < Object.keys(members).length) page.missing.push('a member');
  for (const [member, signature] of both) page.take(`* ${member}: \`${signature}\``);
}

/** The CLSID in the mixed case of its page's heading. */
function printedClsid(page: PageLines, clsid: string): string {
  return (
    page
      .left()
      .find((line) => line.toLowerCase() === `# {${clsid}}`)
      ?.slice(3, -1) ?? clsid
  );
}

function accountKey(page: PageLines, key: RegistryKey): void {
  for (const [name, value] of Object.entries(key)) {
    if (typeof value !== 'string') {
      page.take(`### ${name}`);
      accountKey(page, value);
    } else if (name === '(default)') {
      if (value !== '') page.take(`##### \`${value}\``, `* \`${value}\``);
    } else {
      page.takeText(`* ${name}: \`${value}\``);
    }
  }
}

function escapeBars(text: string): string {
  return text.replaceAll('|', '\\|');
}
