/**
 * Texts in the sources that look like words and are none of the catalog's, by files and what they say,
 * each with its reason.
 */
export const NOT_FOR_READERS: readonly [files: RegExp, what: RegExp][] = [
  // The grammar of indicators: words of other people's texts.
  [/^data\/detect\//, /./],
  [
    /^data\/catalog\/(?:notes\/confusables|directories|notes\/well-known-names|search\/search-filters)\.ts$/,
    /./,
  ],
  // Headings and fields of the library's pages, and its licence.
  [
    /^data\/import\/(?:page-bullets|page-sections|file-page-reader|runtime-section)\.ts$/,
    /^[\w ()*:]+$/,
  ],
  [/^data\/import\/(?:page-reader|pages-about)\.ts$/, /^MIT License\. Copyright/],
  [
    /^data\/import\/(?:file-record|zip-contents|zip-directory)\.ts$/,
    /^(?:signature verified\.|in order|Unsafe filename|Split zip file)$/,
  ],
  // Formats that machines read are the same in every language.
  // What the library prints for machines: it stands so in every language.
  [/^data\/catalog\/machine\.ts$/, /^\d+-bit/],
  [/^data\/export\/(?:csv|ecs|ndjson|stix)\.ts$/, /./],
  // What exactly is wrong with a damaged pack or record, in the brackets of a sentence: for whoever mends it.
  [/^data\/store\//, /^[a-z]/],
  [/^data\/import\/record-schema\.ts$/, /^not a /],
  [/^entrypoints\/background\/shipped-pack\.ts$/, /^its manifest is missing or no JSON$/],
  // The console's, and faults of the program.
  [/^entrypoints\/background\/catalog-service\.ts$/, /^(?:PE Lens: )?[a-z$]/],
  [
    /./,
    /^(?:No words yet: |Marks belong to a tab|Cards belong to a tab|No node has |There is no surface|Files can be written in workers|A row of the search index|A part of the index was asked|not JSON$)/,
  ],
  [/^entrypoints\/wiring\/messaging\.ts$/, /^(?:Only pages of the extension may|The message “)/],
  // Names of formats, of a program, of hashes, of queries, and of addresses.
  [/^data\/export\/markdown\.ts$/, /^PE SHA-/],
  [/^components\/search\/EmptyState\.tsx$/, /^Remote Desktop$/],
  [/^data\/words\/formats\.ts$/, /^(?:number|list) \$/],
  [/^components\/list\/ListInput\.tsx$/, /^sha256sum$/],
  [
    /^components\/(?:list\/ListDetails|record\/compare\/CompareSection)\.tsx$/,
    /^(?:\$\{error .*|\?id=)$/,
  ],
  [/^(?:components\/ui\/record-url|data\/found\/groups)\.ts$/, /./],
  // A rule of style.
  [/^components\/marks\/mark-style\.ts$/, /./],
  // Names of services, ends of file names, and an address as an example.
  [/^data\/pivots\/shipped-pivots\.ts$/, /^(?:Hybrid Analysis|CIRCL hashlookup|Microsoft Learn)$/],
  [/^components\/options\/DropZone\.tsx$/, /^\.\w+$/],
  [
    /^components\/options\/(?:pivots\/PivotForm|sites\/SiteList)\.tsx$/,
    /^(?:https:\/\/)?example\./,
  ],
  [/^data\/settings\/backup\.ts$/, /^\$\{JSON/],
  // Names of elements and their selectors, rules of style, and faults that no reader sees.
  [/^components\/browse\/BrowsePage\.tsx$/, /^\.row-list /],
  [/^entrypoints\/page\.content\/(?:elements|roots|beside|asked)\.ts$/, /^[^A-Z]+$/],
  [/^entrypoints\/page\.content\/elements\.ts$/, /^\$\{lookOf/],
  [
    /^entrypoints\/card\/host-element\.ts$/,
    /^(?:\s*:host|mount unplaced$|This document holds no HTML)/,
  ],
  [/^entrypoints\/page\.content\/lifetime\.ts$/, /^stop the content script$/],
  [/^entrypoints\/card\/card-parts\.ts$/, /^take the parts of the card$/],
  [/^entrypoints\/wiring\/early-question\.ts$/, /^early question$/],
  // A query, a licence, terms of the field.
  [/^components\/record\/RecordPage\.tsx$/, /^\?id=$/],
  [/^components\/record\/sections\/(?:Docs|Exports|Raw)Section\.tsx$/, /^(?:CC BY 4\.0|RVA|JSON)$/],
];
